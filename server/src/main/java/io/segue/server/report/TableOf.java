package io.segue.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Makes a table of things of one kind: a row for each, and for each column how it is read. */
public final class TableOf<T> {
    private final String key;
    private final String caption;
    private final List<T> things;
    private final List<Part.Column> columns = new ArrayList<>();
    private final List<Function<? super T, Value>> reads = new ArrayList<>();

    private TableOf(String key, String caption, List<? extends T> things) {
        this.key = key;
        this.caption = caption;
        this.things = List.copyOf(things);
    }

    /**
     * @param key for programs
     * @param caption what the table shows, in a few words
     */
    public static <T> TableOf<T> of(String key, String caption, List<? extends T> things) {
        return new TableOf<>(key, caption, things);
    }

    private TableOf<T> column(String column, String name, boolean numeric, Function<? super T, Value> read) {
        columns.add(new Part.Column(column, name, numeric));
        reads.add(read);
        return this;
    }

    public TableOf<T> text(String column, String name, Function<? super T, String> read) {
        return column(column, name, false, it -> Value.text(read.apply(it)));
    }

    public TableOf<T> count(String column, String name, ToLongFunction<? super T> read) {
        return column(column, name, true, it -> Value.count(read.applyAsLong(it)));
    }

    public TableOf<T> decimal(String column, String name, int digits, ToDoubleFunction<? super T> read) {
        return number(column, name, Format.decimal(digits), read);
    }

    /** Of shares: 0.5 is shown as 50 %. */
    public TableOf<T> percent(String column, String name, int digits, ToDoubleFunction<? super T> read) {
        return number(column, name, Format.percent(digits), read);
    }

    public TableOf<T> pValue(String column, String name, ToDoubleFunction<? super T> read) {
        return number(column, name, Format.pValue(), read);
    }

    /** Of numbers that are not all shown alike. */
    public TableOf<T> value(String column, String name, Function<? super T, Value> read) {
        return column(column, name, true, read);
    }

    public TableOf<T> number(String column, String name, Format format, ToDoubleFunction<? super T> read) {
        return column(column, name, true, it -> new Value.Num(read.applyAsDouble(it), format));
    }

    /** From the one to the other. */
    public TableOf<T> range(
            String column,
            String name,
            Format format,
            ToDoubleFunction<? super T> low,
            ToDoubleFunction<? super T> high) {
        return column(column, name, true, it -> new Value.Range(low.applyAsDouble(it), high.applyAsDouble(it), format));
    }

    public Part.Table build() {
        List<List<Value>> rows = new ArrayList<>();
        for (T thing : things) {
            rows.add(reads.stream().map(read -> read.apply(thing)).toList());
        }
        return new Part.Table(key, caption, columns, rows);
    }
}
