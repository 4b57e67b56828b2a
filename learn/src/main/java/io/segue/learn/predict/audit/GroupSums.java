package io.segue.learn.predict.audit;

import io.segue.learn.predict.audit.BiasAudit.GroupFigures;
import io.segue.learn.predict.metric.Proportion;

/** What is added up of one group: weights and their squares, by what is true and what is said. */
final class GroupSums {
    private final String group;
    private final double[][] weights = new double[2][2];
    private final double[][] squares = new double[2][2];
    private double scores;
    private int rows;

    GroupSums(String group) {
        this.group = group;
    }

    void add(double score, boolean positive, double weight, double threshold) {
        int truth = positive ? 1 : 0;
        int said = score >= threshold ? 1 : 0;
        weights[truth][said] += weight;
        squares[truth][said] += weight * weight;
        scores += score * weight;
        rows++;
    }

    int rows() {
        return rows;
    }

    double selectedWeight() {
        return weights[0][1] + weights[1][1];
    }

    GroupFigures figures(double allWeight, double allSelected) {
        double weight = total(weights);
        double square = total(squares);
        double share = weight / allWeight;
        return new GroupFigures(
                group,
                rows,
                share,
                Proportion.weighted(selectedWeight(), weight, square),
                of(1),
                of(0),
                Proportion.weighted(weights[1][0] + weights[1][1], weight, square),
                scores / weight,
                allSelected == 0 ? Double.NaN : selectedWeight() / allSelected / share);
    }

    private Proportion of(int truth) {
        return Proportion.weighted(
                weights[truth][1], weights[truth][0] + weights[truth][1], squares[truth][0] + squares[truth][1]);
    }

    private static double total(double[][] sums) {
        return sums[0][0] + sums[0][1] + sums[1][0] + sums[1][1];
    }
}
