package io.segue.server.csv;

import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** A reason to leave a line out without a word. */
sealed interface SkipTest {
    boolean holds(Row row);

    record Empty(String column) implements SkipTest {
        @Override
        public boolean holds(Row row) {
            return row.cell(column).isEmpty();
        }
    }

    record Equal(String column, String text) implements SkipTest {
        @Override
        public boolean holds(Row row) {
            return row.cell(column).equals(text);
        }
    }

    record StartsWith(String column, String text) implements SkipTest {
        @Override
        public boolean holds(Row row) {
            return row.cell(column).startsWith(text);
        }
    }

    /**
     * A cell that is no number is not compared.
     *
     * @param comparison of the cell to the number: negative, zero or positive
     */
    record Compare(String column, IntPredicate comparison, BigDecimal number) implements SkipTest {
        @Override
        public boolean holds(Row row) {
            try {
                return comparison.test(new BigDecimal(row.cell(column)).compareTo(number));
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
