package io.segue.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a report, one below the other. */
public sealed interface Part permits Part.Facts, Part.Paragraph, Part.Table, Part.Section, Chart {

    /** Single numbers and texts, each with its name. */
    record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param label its name for people, such as {@code "Rows"} */
    record Fact(String key, String label, Value value) {
        public Fact {
            Keys.check(key);
        }
    }

    record Paragraph(String text) implements Part {}

    /**
     * Put together with {@link TableOf}.
     *
     * @param caption what it shows, in a few words
     * @param rows each with a value for each column
     */
    record Table(String key, String caption, List<Column> columns, List<List<Value>> rows) implements Part {
        public Table {
            Keys.check(key);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            Keys.checkOnce(columns.stream().map(Column::key));
            for (List<Value> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "expected " + columns.size() + " values in a row of " + key + ", but got " + row.size());
                }
            }
        }
    }

    /**
     * @param name its head, for people
     * @param numeric whether it is aligned by its last digit
     */
    record Column(String key, String name, boolean numeric) {
        public Column {
            Keys.check(key);
        }
    }

    record Section(String key, String title, List<Part> parts) implements Part {
        public Section {
            Keys.check(key);
            parts = List.copyOf(parts);
            checkKeys(parts);
        }
    }

    /** Facts, tables, charts and sections have each their own names. */
    static void checkKeys(List<Part> parts) {
        Stream<Fact> facts = only(Facts.class, parts).stream().flatMap(it -> it.facts().stream());
        Keys.checkOnce(facts.map(Fact::key));
        Keys.checkOnce(only(Table.class, parts).stream().map(Table::key));
        Keys.checkOnce(only(Chart.class, parts).stream().map(it -> it.frame().key()));
        Keys.checkOnce(only(Section.class, parts).stream().map(Section::key));
    }

    /** The parts of one type, in their order. */
    static <T extends Part> List<T> only(Class<T> type, List<Part> parts) {
        List<T> found = new ArrayList<>();
        for (Part part : parts) {
            if (type.isInstance(part)) {
                found.add(type.cast(part));
            }
        }
        return found;
    }
}
