package io.segue.server.csv;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call in the making: what its first row says of it, and what its rows say together. Sums are decimal, so that an
 * order's total is the one on its receipt.
 */
final class CallBuilder {
    private final Mapping mapping;
    private final Row first;
    private final Fields.Builder call = new Fields.Builder();
    private final Map<String, Fields> objects = new LinkedHashMap<>();
    private final Map<Cell.Sum, BigDecimal> sums = new LinkedHashMap<>();
    private final List<Value> items = new ArrayList<>();

    CallBuilder(Mapping mapping, Row first) throws BadRow {
        this.mapping = mapping;
        this.first = first;
        if (!mapping.fields().containsKey("type")) {
            call.add("type", new Value.Text("track"));
        }
        for (Map.Entry<String, Cell> field : mapping.fields().entrySet()) {
            call.add(field.getKey(), field.getValue().value(first));
        }
        call.add("timestamp", new Value.Text(mapping.timeFormat().iso(first, mapping.timeColumn())));
        for (Map.Entry<String, Map<String, Cell>> object : mapping.objects().entrySet()) {
            objects.put(object.getKey(), fields(object.getValue(), first));
        }
        add(first);
    }

    /** The row that the call began with. */
    Row first() {
        return first;
    }

    /** One more row of the same call; leaves the call as it was when the row is bad. */
    void add(Row row) throws BadRow {
        Map<Cell.Sum, BigDecimal> more = new LinkedHashMap<>();
        for (Map<String, Cell> object : mapping.objects().values()) {
            for (Cell cell : object.values()) {
                if (cell instanceof Cell.Sum sum && sum.value(row) instanceof Value.Num number) {
                    more.put(sum, BigDecimal.valueOf(number.number()));
                }
            }
        }
        Mapping.Group group = mapping.group();
        if (group != null && !group.list().isEmpty()) {
            items.add(new Value.Struct(fields(group.each(), row)));
        }
        more.forEach((sum, number) -> sums.merge(sum, number, BigDecimal::add));
    }

    private static Fields fields(Map<String, Cell> cells, Row row) throws BadRow {
        var fields = new Fields.Builder();
        for (Map.Entry<String, Cell> cell : cells.entrySet()) {
            Value value = cell.getValue().value(row);
            if (!(value instanceof Value.Absent)) {
                fields.add(cell.getKey(), value);
            }
        }
        return fields.build();
    }

    /** The call's body, once all its rows are in. */
    Fields build() {
        mapping.objects().forEach((name, cells) -> call.add(name, new Value.Struct(withSums(name, cells))));
        return call.build();
    }

    private Fields withSums(String name, Map<String, Cell> cells) {
        var fields = new Fields.Builder();
        cells.forEach((field, cell) -> {
            if (cell instanceof Cell.Sum sum && sums.containsKey(sum)) {
                fields.add(
                        field,
                        new Value.Num(sums.getOrDefault(sum, BigDecimal.ZERO).doubleValue()));
            }
        });
        Mapping.Group group = mapping.group();
        if (group != null && name.equals("properties") && !group.list().isEmpty()) {
            fields.add(group.list(), new Value.Items(items));
        }
        return fields.addAll(objects.getOrDefault(name, Fields.EMPTY)).build();
    }
}
