package io.segue.learn.cluster;

/** What may be made of a cluster, or of a clustering. */
public enum Verdict {
    STABLE("stable"),
    DOUBTFUL("doubtful"),
    DO_NOT_USE("do not use");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
