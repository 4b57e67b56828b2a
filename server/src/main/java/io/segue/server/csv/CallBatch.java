package io.segue.server.csv;

import io.segue.server.json.JsonReader;
import io.segue.server.source.Batch;
import java.util.ArrayList;
import java.util.List;

/** Calls made of rows, and rows that could not become one. */
final class CallBatch implements Batch {
    private final char delimiter;
    private final List<JsonReader.Result> bodies = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    CallBatch(char delimiter) {
        this.delimiter = delimiter;
    }

    void add(CallBuilder call) {
        bodies.add(new JsonReader.Read(call.build()));
        rows.add(call.first());
    }

    void add(BadRow bad, Row row) {
        bodies.add(new JsonReader.Bad(bad.rejection()));
        rows.add(row);
    }

    @Override
    public int size() {
        return bodies.size();
    }

    @Override
    public JsonReader.Result body(int index, JsonReader reader) {
        return bodies.get(index);
    }

    @Override
    public Place place(int index) {
        return rows.get(index).place();
    }

    @Override
    public String text(int index) {
        return rows.get(index).text(delimiter);
    }
}
