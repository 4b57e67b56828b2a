package io.segue.learn.prepare;

/** What stands where nothing is known. */
public sealed interface Imputation {
    /** Found in the training rows. */
    enum Statistic implements Imputation {
        /** Nothing: numbers stay {@code NaN}, texts are none of the levels. */
        LEAVE,
        MEDIAN,
        MEAN,
        /** The most frequent; the least of several numbers, the first of several texts in alphabetical order. */
        MODE
    }

    /** A number given beforehand. */
    record Constant(double value) implements Imputation {
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("expected a finite number, but got " + value);
            }
        }
    }

    /** A text given beforehand, such as {@code unknown}; it becomes a level like others. */
    record ConstantText(String value) implements Imputation {
        public ConstantText {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("expected a text, but got an empty one");
            }
        }
    }
}
