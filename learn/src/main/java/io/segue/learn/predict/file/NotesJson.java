package io.segue.learn.predict.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Notes as JSON. */
final class NotesJson {
    private NotesJson() {}

    static void write(ObjectNode node, ModelNotes notes) {
        node.put("target", notes.target()).put("learner", notes.learner()).put("rows", notes.rows());
        node.put("trained", notes.trained()).put("seed", notes.seed());
        notes.settings().forEach(node.putObject("settings")::put);
        notes.metrics().forEach(node.putObject("metrics")::put);
        ObjectNode quantiles = node.putObject("quantiles");
        notes.quantiles().forEach((name, values) -> {
            ArrayNode array = quantiles.putArray(name);
            values.forEach(array::add);
        });
        notes.more().forEach(node.putObject("more")::put);
    }

    static ModelNotes read(Fields node) {
        return new ModelNotes(
                node.text("target"),
                node.text("learner"),
                node.big("rows"),
                node.text("trained"),
                node.big("seed"),
                node.map("settings", Fields::number),
                node.map("metrics", Fields::number),
                node.map("quantiles", Fields::boxed),
                node.map("more", Fields::text));
    }
}
