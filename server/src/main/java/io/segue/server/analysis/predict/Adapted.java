package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import java.util.List;

/** Brings a table into the shape that a model has learnt from: a text that looks like a number in this file is a text. */
final class Adapted {
    private Adapted() {}

    static Table to(KeptModel model, Table rows) {
        List<String> texts = model.texts();
        return new Table(
                rows.rows(),
                rows.columns().stream()
                        .map(it -> texts.contains(it.name()) ? (Column) Texts.of(it) : it)
                        .toList());
    }
}
