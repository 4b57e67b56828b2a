package io.segue.server.csv;

import io.segue.core.language.Printable;
import io.segue.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a field of a call is made of. */
sealed interface Cell {
    /** Absent for an empty cell. */
    Value value(Row row) throws BadRow;

    record Text(String column) implements Cell {
        @Override
        public Value value(Row row) {
            String cell = row.cell(column);
            return cell.isEmpty() ? Value.ABSENT : new Value.Text(cell);
        }
    }

    record Num(String column) implements Cell {
        @Override
        public Value value(Row row) throws BadRow {
            return row.cell(column).isEmpty() ? Value.ABSENT : num(number(row, column));
        }
    }

    record Truth(String column) implements Cell {
        @Override
        public Value value(Row row) throws BadRow {
            String cell = row.cell(column);
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "" -> Value.ABSENT;
                case "true", "yes", "y", "1" -> new Value.Bool(true);
                case "false", "no", "n", "0" -> new Value.Bool(false);
                default ->
                    throw new BadRow(
                            "bad-value",
                            "expected true or false in column " + column + ", but got " + Printable.quote(cell));
            };
        }
    }

    record Constant(Value value) implements Cell {
        @Override
        public Value value(Row row) {
            return value;
        }
    }

    /** Numbers of one row, multiplied: a line's value from its quantity and price. */
    record Times(List<String> columns) implements Cell {
        @Override
        public Value value(Row row) throws BadRow {
            BigDecimal product = BigDecimal.ONE;
            for (String column : columns) {
                if (row.cell(column).isEmpty()) {
                    return Value.ABSENT;
                }
                product = product.multiply(number(row, column));
            }
            return num(product);
        }
    }

    /**
     * A name for each of a column's values.
     *
     * @param others what becomes of a value without a name
     */
    record Named(String column, Map<String, String> names, Others others) implements Cell {
        enum Others {
            REJECT,
            KEEP,
            SKIP
        }

        @Override
        public Value value(Row row) throws BadRow {
            String cell = row.cell(column);
            String name = names.get(cell);
            if (name != null || others == Others.KEEP && !cell.isEmpty()) {
                return new Value.Text(name == null ? cell : name);
            }
            if (others == Others.SKIP) {
                throw BadRow.skipped();
            }
            throw new BadRow(
                    "unknown-value",
                    "expected column " + column + " to be one of " + String.join(", ", names.keySet()) + ", but got "
                            + Printable.quote(cell));
        }
    }

    /** Summed over the rows of a group; of a single row its own value. */
    record Sum(Cell of) implements Cell {
        @Override
        public Value value(Row row) throws BadRow {
            return of.value(row);
        }
    }

    private static BigDecimal number(Row row, String column) throws BadRow {
        String cell = row.cell(column);
        try {
            BigDecimal number = new BigDecimal(cell);
            if (Double.isFinite(number.doubleValue())) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is too large
        }
        throw new BadRow("bad-value", "expected a number in column " + column + ", but got " + Printable.quote(cell));
    }

    private static Value num(BigDecimal number) {
        return new Value.Num(number.doubleValue());
    }
}
