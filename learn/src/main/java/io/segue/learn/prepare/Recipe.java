package io.segue.learn.prepare;

import io.segue.learn.prepare.Imputation.Statistic;
import java.util.List;

/** What to do with one column. */
public sealed interface Recipe {
    String column();

    /** In words, for people: why this and nothing else. Empty when somebody asked for it. */
    String why();

    /** Numbers as they are, missing ones left missing; to be refined by {@code with…}. */
    static OfNumbers numbers(String column) {
        return new OfNumbers(column, Outliers.NONE, Statistic.LEAVE, false, List.of(), "");
    }

    /** Texts, missing ones none of the levels; to be refined by {@code with…}. */
    static OfTexts texts(String column, Encoding encoding) {
        return new OfTexts(column, Statistic.LEAVE, false, encoding, "");
    }

    /**
     * Outliers first, then what is missing, then the scalings in their order.
     *
     * @param indicator whether a column {@code x (missing)} says 1 where nothing was known; there is none when nothing was
     *     missing in training
     */
    record OfNumbers(
            String column,
            Outliers outliers,
            Imputation imputation,
            boolean indicator,
            List<Scaling> scalings,
            String why)
            implements Recipe {
        public OfNumbers {
            scalings = List.copyOf(scalings);
            if (imputation instanceof Imputation.ConstantText) {
                throw new IllegalArgumentException("expected a number for " + column + ", but got " + imputation);
            }
        }

        public OfNumbers withOutliers(Outliers outliers) {
            return new OfNumbers(column, outliers, imputation, indicator, scalings, why);
        }

        /** @param indicator whether a column says where it was missing */
        public OfNumbers withImputation(Imputation imputation, boolean indicator) {
            return new OfNumbers(column, outliers, imputation, indicator, scalings, why);
        }

        public OfNumbers withScaling(Scaling... scalings) {
            return new OfNumbers(column, outliers, imputation, indicator, List.of(scalings), why);
        }

        OfNumbers because(String why) {
            return new OfNumbers(column, outliers, imputation, indicator, scalings, why);
        }
    }

    /**
     * What is missing first, then the encoding. Numbers are read as texts: {@code 3} for 3.0, so that codes such as a
     * region's number can be told apart instead of compared.
     */
    record OfTexts(String column, Imputation imputation, boolean indicator, Encoding encoding, String why)
            implements Recipe {
        public OfTexts {
            if (imputation instanceof Imputation.Constant
                    || imputation == Statistic.MEAN
                    || imputation == Statistic.MEDIAN) {
                throw new IllegalArgumentException("expected a text or MODE for " + column + ", but got " + imputation);
            }
        }

        /** @param indicator whether a column says where it was missing */
        public OfTexts withImputation(Imputation imputation, boolean indicator) {
            return new OfTexts(column, imputation, indicator, encoding, why);
        }

        OfTexts because(String why) {
            return new OfTexts(column, imputation, indicator, encoding, why);
        }
    }

    /** It is not among the features, and later need not be there. */
    record LeaveOut(String column, String why) implements Recipe {}
}
