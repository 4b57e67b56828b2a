package io.segue.learn.data;

import java.util.Arrays;
import java.util.List;

/** One column of a table. */
public sealed interface Column {
    String name();

    /** How many rows it has. */
    int rows();

    /** Whether nothing is known in this row. */
    boolean isMissing(int row);

    /** The same column with some of the rows, in the order given. */
    Column pickRows(int... picked);

    default int missing() {
        int missing = 0;
        for (int row = 0; row < rows(); row++) {
            missing += isMissing(row) ? 1 : 0;
        }
        return missing;
    }

    /**
     * Numbers, finite or {@code NaN} where nothing is known.
     *
     * @param values not to be written to
     */
    record Numbers(String name, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public Numbers pickRows(int... picked) {
            return new Numbers(
                    name, Arrays.stream(picked).mapToDouble(row -> values[row]).toArray());
        }
    }

    /**
     * Texts, each one of some levels.
     *
     * @param levels each once, in the order in which they first appeared
     * @param codes for each row the place of its level, or −1 where nothing is known; not to be written to
     */
    record Categories(String name, List<String> levels, int[] codes) implements Column {
        public Categories {
            levels = List.copyOf(levels);
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }

        /** The row's text; empty where nothing is known. */
        public String text(int row) {
            return codes[row] < 0 ? "" : levels.get(codes[row]);
        }

        @Override
        public Categories pickRows(int... picked) {
            return new Categories(
                    name, levels, Arrays.stream(picked).map(row -> codes[row]).toArray());
        }
    }
}
