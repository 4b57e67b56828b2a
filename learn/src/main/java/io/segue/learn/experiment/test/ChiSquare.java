package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/** Whether the shares of outcomes differ between arms at all: any number of arms, any number of outcomes. */
public final class ChiSquare {
    private ChiSquare() {}

    /**
     * Pearson's χ². The estimate is Cramér's V, from 0 for no difference to 1.
     *
     * @param counts for each arm, of each outcome
     * @throws DataException for negative counts, an empty arm, an outcome that nobody has, fewer than two of either
     */
    public static TestResult test(long[][] counts) {
        refuse(counts);
        SignificanceResult result = ChiSquareTest.withDefaults().test(counts);
        return result(counts, "chi-square", result.getStatistic(), result.getPValue());
    }

    /**
     * With Yates's correction (1934), for two arms and two outcomes: closer to {@link FisherExact}, and more careful than
     * it needs to be.
     */
    public static TestResult yates(long[][] counts) {
        refuse(counts);
        if (counts.length != 2 || counts[0].length != 2) {
            throw new IllegalArgumentException(
                    "expected 2 × 2 counts, but got " + counts.length + " × " + counts[0].length);
        }
        double statistic = 0;
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double expected = expected(counts, row, column);
                double distance = Math.abs(counts[row][column] - expected);
                double corrected = distance - Math.min(.5, distance);
                statistic += corrected * corrected / expected;
            }
        }
        double p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return result(counts, "chi-square with Yates's correction", statistic, p);
    }

    private static TestResult result(long[][] counts, String method, double statistic, double p) {
        int rows = counts.length;
        int columns = counts[0].length;
        double cramer = Math.sqrt(statistic / (total(counts) * (Math.min(rows, columns) - 1)));
        return new TestResult(
                method, "Cramér's V", cramer, null, statistic, (rows - 1.0) * (columns - 1), p, warnings(counts));
    }

    private static List<String> warnings(long[][] counts) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                smallest = Math.min(smallest, expected(counts, row, column));
            }
        }
        return smallest >= TwoProportions.EXPECTED_MIN
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "expected at least 5 in every cell, but got %.1f; put outcomes together, or use Fisher's exact test",
                        smallest));
    }

    private static double expected(long[][] counts, int row, int column) {
        double ofColumn = Arrays.stream(counts).mapToLong(it -> it[column]).sum();
        return Arrays.stream(counts[row]).sum() * ofColumn / total(counts);
    }

    private static double total(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    private static void refuse(long[][] counts) {
        if (counts.length < 2 || counts[0].length < 2) {
            throw problem("one-arm", "expected at least two arms and two outcomes", "give the counts of all of them");
        }
        for (long[] row : counts) {
            if (row.length != counts[0].length) {
                throw new IllegalArgumentException(
                        "expected " + counts[0].length + " outcomes in every arm, but got " + row.length);
            }
            if (Arrays.stream(row).anyMatch(it -> it < 0)) {
                throw problem("negative-count", "expected counts of 0 or more", "check the counts");
            }
            if (Arrays.stream(row).sum() == 0) {
                throw problem("empty-arm", "nobody is in an arm", "leave the arm out, or wait for people");
            }
        }
        for (int i = 0; i < counts[0].length; i++) {
            int column = i;
            if (Arrays.stream(counts).allMatch(it -> it[column] == 0)) {
                throw problem("empty-outcome", "nobody has an outcome", "leave the outcome out");
            }
        }
    }

    private static DataException problem(String code, String message, String hint) {
        return new DataException(new DataProblem(code, "", message, hint));
    }
}
