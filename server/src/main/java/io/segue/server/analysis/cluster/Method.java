package io.segue.server.analysis.cluster;

/** A way to cluster that can be asked for. */
public enum Method {
    KMEANS("K-Means"),
    MINI_BATCH("mini-batch K-Means"),
    HIERARCHICAL("hierarchical clustering"),
    DBSCAN("DBSCAN");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /** For people. */
    String words() {
        return words;
    }

    /** Whether clusters are said by their centres alone, so that a new row can be given to one. */
    public boolean hasCentres() {
        return this == KMEANS || this == MINI_BATCH;
    }

    /** Whether it is told how many clusters to find. */
    public boolean takesCount() {
        return this != DBSCAN;
    }
}
