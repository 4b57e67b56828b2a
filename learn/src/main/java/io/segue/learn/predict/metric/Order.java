package io.segue.learn.predict.metric;

/** Rows put in order by a number. */
final class Order {
    private static final int DIGITS = 8;
    private static final int DIGIT_VALUES = 256;

    private Order() {}

    /**
     * The rows from the highest value down; equal ones stay in their order. A radix sort: it looks at each value eight
     * times at most, however many there are.
     */
    static int[] descending(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] rows = new int[n];
        int[][] counts = new int[DIGITS][DIGIT_VALUES];
        for (int row = 0; row < n; row++) {
            rows[row] = row;
            keys[row] = key(values[row]);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][at(keys[row], digit)]++;
            }
        }
        long[] otherKeys = new long[n];
        int[] otherRows = new int[n];
        for (int digit = 0; digit < DIGITS; digit++) {
            if (n == 0 || counts[digit][at(keys[0], digit)] == n) {
                continue;
            }
            int[] places = starts(counts[digit]);
            for (int i = 0; i < n; i++) {
                int place = places[at(keys[i], digit)]++;
                otherKeys[place] = keys[i];
                otherRows[place] = rows[i];
            }
            long[] swappedKeys = keys;
            keys = otherKeys;
            otherKeys = swappedKeys;
            int[] swappedRows = rows;
            rows = otherRows;
            otherRows = swappedRows;
        }
        return rows;
    }

    /** Unsigned, and the smaller the larger the value is. Both zeros are one. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (~(bits >> 63) & Long.MAX_VALUE);
    }

    private static int at(long key, int digit) {
        return (int) (key >>> (8 * digit)) & 0xFF;
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[counts.length];
        for (int i = 1; i < counts.length; i++) {
            starts[i] = starts[i - 1] + counts[i - 1];
        }
        return starts;
    }
}
