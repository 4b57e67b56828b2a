package io.segue.server.csv;

import io.segue.server.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads one condition of {@code skip}. */
final class SkipReader {
    private static final List<String> KNOWN =
            List.of("column", "is", "equals", "starts with", "less than", "at most", "greater than", "at least");

    private final YamlMap condition;
    private final CellReader cells;

    SkipReader(YamlMap condition, CellReader cells) {
        this.condition = condition;
        this.cells = cells;
    }

    Optional<SkipTest> read() {
        condition.allow(KNOWN);
        condition.require("column", "");
        String column = cells.column(condition, "column");
        if (condition.names().size() != 2 || column.isEmpty()) {
            condition.reportName(
                    "bad-condition", "column", "expected a column and one condition", "such as 'is: empty'");
            return Optional.empty();
        }
        if (condition.has("is")) {
            if (!condition.text("is").orElse("").equals("empty")) {
                condition.report("bad-condition", "is", "expected empty", "");
            }
            return Optional.of(new SkipTest.Empty(column));
        }
        if (condition.has("equals")) {
            return condition.text("equals").map(it -> new SkipTest.Equal(column, it));
        }
        if (condition.has("starts with")) {
            return condition.text("starts with").map(it -> new SkipTest.StartsWith(column, it));
        }
        return compare(column, "less than", c -> c < 0)
                .or(() -> compare(column, "at most", c -> c <= 0))
                .or(() -> compare(column, "greater than", c -> c > 0))
                .or(() -> compare(column, "at least", c -> c >= 0));
    }

    private Optional<SkipTest> compare(String column, String name, IntPredicate comparison) {
        if (!condition.has(name)) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(condition.text(name).orElse(""));
            return Optional.of(new SkipTest.Compare(column, comparison, number));
        } catch (NumberFormatException e) {
            condition.report("bad-condition", name, "expected a number", "");
            return Optional.empty();
        }
    }
}
