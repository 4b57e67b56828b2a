package io.segue.server.report;

import java.util.ArrayList;
import java.util.List;

/** Parts of a report or of a section in the making. Facts that follow one another become one block. */
public final class Parts {
    private final List<Part> parts = new ArrayList<>();
    private final List<Part.Fact> facts = new ArrayList<>();

    /** @param label its name for people; the key is for programs */
    public Parts fact(String key, String label, Value value) {
        facts.add(new Part.Fact(key, label, value));
        return this;
    }

    /** One or more sentences. */
    public Parts paragraph(String text) {
        return add(new Part.Paragraph(text));
    }

    /** Made with {@link TableOf}. */
    public Parts table(Part.Table table) {
        return add(table);
    }

    public Parts chart(Chart chart) {
        return add(chart);
    }

    public Parts section(String key, String title, Parts parts) {
        return add(new Part.Section(key, title, parts.list()));
    }

    private Parts add(Part part) {
        endFacts();
        parts.add(part);
        return this;
    }

    private void endFacts() {
        if (!facts.isEmpty()) {
            parts.add(new Part.Facts(facts));
            facts.clear();
        }
    }

    /** All that was added. */
    public List<Part> list() {
        endFacts();
        return List.copyOf(parts);
    }
}
