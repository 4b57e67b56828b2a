package io.segue.learn.cluster.kmeans;

/**
 * What K-Means found.
 *
 * @param centres the mean of each cluster
 * @param labels for each row the cluster whose centre is nearest; not to be written to
 * @param inertia the sum of the squared distances of the rows to their centres
 * @param iterations of the run that was best
 * @param converged false when that run was ended by the limit on iterations
 */
public record KMeansResult(Centres centres, int[] labels, double inertia, int iterations, boolean converged) {
    /** The cluster of a new row. */
    public int nearest(double... row) {
        return centres.nearest(row);
    }
}
