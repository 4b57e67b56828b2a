package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Euclid;

/**
 * How much of a row's lead the moves of the centres can have taken so far. A lead is by how much a row is nearer to its own
 * centre than to any other one: of it one move takes at most how far the own centre went and the farthest that any other
 * one went (Hamerly, "Making k-means even faster", 2010, section 4).
 */
final class Drift {
    private final double[] total;

    Drift(int clusters) {
        total = new double[clusters];
    }

    /** What moves have taken from the rows of each cluster since the beginning. Not to be written to. */
    double[] total() {
        return total;
    }

    /**
     * Adds a move of all centres.
     *
     * @return the sum of the squared moves
     */
    double add(double[][] before, double[][] after) {
        double first = 0;
        double second = 0;
        double squares = 0;
        double[] moves = new double[total.length];
        for (int i = 0; i < moves.length; i++) {
            double square = Euclid.squared(before[i], 0, after[i]);
            squares += square;
            moves[i] = Math.sqrt(square);
            second = Math.max(second, Math.min(first, moves[i]));
            first = Math.max(first, moves[i]);
        }
        for (int i = 0; i < moves.length; i++) {
            total[i] += moves[i] + (moves[i] == first ? second : first);
        }
        return squares;
    }
}
