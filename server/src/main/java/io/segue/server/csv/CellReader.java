package io.segue.server.csv;

import io.segue.core.value.Value;
import io.segue.server.csv.Mapping.Use;
import io.segue.server.yaml.YamlMap;
import io.segue.server.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what fields are made of, and notes every column that is named on the way. */
final class CellReader {
    private static final List<String> KNOWN = List.of("column", "type", "names", "others", "value", "times", "sum");

    private final List<Use> uses = new ArrayList<>();

    List<Use> uses() {
        return uses;
    }

    void use(YamlMap map, String field, String column) {
        uses.add(new Use(map, field, column));
    }

    /** A column's name. */
    String column(YamlMap map, String field) {
        Optional<String> column = map.text(field);
        column.ifPresent(it -> use(map, field, it));
        return column.orElse("");
    }

    Map<String, Cell> readAll(YamlMap map) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String field : map.names()) {
            read(map, field).ifPresent(cell -> cells.put(field, cell));
        }
        return cells;
    }

    /** A text is a column; everything else says what it is. */
    Optional<Cell> read(YamlMap map, String field) {
        if (map.isMap(field)) {
            return map.map(field).flatMap(this::read);
        }
        return map.has(field) ? Optional.of(new Cell.Text(column(map, field))) : Optional.empty();
    }

    private Optional<Cell> read(YamlMap cell) {
        cell.allow(KNOWN);
        if (cell.has("value")) {
            return cell.scalar("value").map(it -> new Cell.Constant(constant(it)));
        }
        if (cell.has("times")) {
            List<String> columns = cell.texts("times");
            columns.forEach(column -> use(cell, "times", column));
            return Optional.of(new Cell.Times(columns));
        }
        if (cell.has("sum")) {
            return cell.isMap("sum")
                    ? cell.map("sum").flatMap(this::read).map(Cell.Sum::new)
                    : Optional.of(new Cell.Sum(new Cell.Num(column(cell, "sum"))));
        }
        cell.require("column", "or 'value', 'times' or 'sum'");
        return cell.has("column") ? Optional.of(ofColumn(cell, column(cell, "column"))) : Optional.empty();
    }

    private static Cell ofColumn(YamlMap cell, String column) {
        if (cell.has("names")) {
            Map<String, String> names = new LinkedHashMap<>();
            cell.map("names")
                    .ifPresent(map -> map.names().forEach(name -> map.text(name).ifPresent(it -> names.put(name, it))));
            return new Cell.Named(column, names, others(cell));
        }
        String type = cell.text("type").orElse("text");
        return switch (type) {
            case "text" -> new Cell.Text(column);
            case "number" -> new Cell.Num(column);
            case "boolean" -> new Cell.Truth(column);
            default -> {
                cell.report("bad-type", "type", "expected text, number or boolean", "");
                yield new Cell.Text(column);
            }
        };
    }

    private static Cell.Named.Others others(YamlMap cell) {
        String others = cell.text("others").orElse("reject");
        if (!Set.of("reject", "keep", "skip").contains(others)) {
            cell.report("bad-others", "others", "expected reject, keep or skip", "");
        }
        return switch (others) {
            case "keep" -> Cell.Named.Others.KEEP;
            case "skip" -> Cell.Named.Others.SKIP;
            default -> Cell.Named.Others.REJECT;
        };
    }

    private static Value constant(YamlScalar scalar) {
        if (scalar.isNumber() && Double.isFinite(Double.parseDouble(scalar.text()))) {
            return new Value.Num(Double.parseDouble(scalar.text()));
        }
        return scalar.isTruth() ? new Value.Bool(Boolean.parseBoolean(scalar.text())) : new Value.Text(scalar.text());
    }
}
