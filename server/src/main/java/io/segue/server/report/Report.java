package io.segue.server.report;

import java.util.List;

/**
 * What was found out, for people and for programs.
 *
 * @param kind what was done, such as {@code cluster}; programs tell reports apart by it
 * @param verdicts the most important first; what somebody in a hurry reads
 * @param parts in the order of reading; keys of facts, tables, charts and sections are each there once
 */
public record Report(String kind, String title, List<Verdict> verdicts, List<Part> parts) {
    public Report {
        Keys.check(kind);
        verdicts = List.copyOf(verdicts);
        parts = List.copyOf(parts);
        Keys.checkOnce(verdicts.stream().map(Verdict::key));
        Part.checkKeys(parts);
    }

    public Report(String kind, String title, List<Verdict> verdicts, Parts parts) {
        this(kind, title, verdicts, parts.list());
    }
}
