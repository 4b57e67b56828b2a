package io.segue.server.report;

import io.segue.server.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs: facts are an object, each table an array of objects, sections hold the same again. Numbers are
 * exact; null is a number that is not known or infinite.
 */
public final class ReportJson {
    private ReportJson() {}

    /** One JSON object on one line. */
    public static String of(Report report) {
        Map<String, @Nullable Object> json = Plain.object();
        json.put("kind", report.kind());
        json.put("title", report.title());
        json.put("verdicts", report.verdicts().stream().map(ReportJson::verdict).toList());
        addParts(json, report.parts());
        return JsonText.ofAny(json);
    }

    private static Map<String, @Nullable Object> verdict(Verdict verdict) {
        Map<String, @Nullable Object> json = Plain.object();
        json.put("key", verdict.key());
        json.put("grade", verdict.grade().name().toLowerCase(Locale.ROOT));
        json.put("sentence", verdict.sentence());
        if (!verdict.wayOut().isEmpty()) {
            json.put("wayOut", verdict.wayOut());
        }
        return json;
    }

    private static void addParts(Map<String, @Nullable Object> json, List<Part> parts) {
        List<String> texts = new ArrayList<>();
        Map<String, @Nullable Object> facts = Plain.object();
        Map<String, @Nullable Object> tables = Plain.object();
        Map<String, @Nullable Object> charts = Plain.object();
        Map<String, @Nullable Object> sections = Plain.object();
        for (Part part : parts) {
            switch (part) {
                case Part.Paragraph it -> texts.add(it.text());
                case Part.Facts it -> it.facts().forEach(fact -> facts.put(fact.key(), Plain.value(fact.value())));
                case Part.Table it -> tables.put(it.key(), rows(it));
                case Chart it -> charts.put(it.frame().key(), ChartJson.of(it));
                case Part.Section it -> sections.put(it.key(), section(it));
            }
        }
        json.put("texts", texts);
        json.put("facts", facts);
        json.put("tables", tables);
        json.put("charts", charts);
        json.put("sections", sections);
    }

    private static Map<String, @Nullable Object> section(Part.Section section) {
        Map<String, @Nullable Object> json = Plain.object();
        json.put("title", section.title());
        addParts(json, section.parts());
        return json;
    }

    private static List<Map<String, @Nullable Object>> rows(Part.Table table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<Value> row : table.rows()) {
            Map<String, @Nullable Object> json = Plain.object();
            for (int i = 0; i < row.size(); i++) {
                json.put(table.columns().get(i).key(), Plain.value(row.get(i)));
            }
            rows.add(json);
        }
        return rows;
    }
}
