package io.segue.server.analysis.experiment;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.Metric;
import io.segue.server.analysis.experiment.MetricSpec.Kind;
import io.segue.server.analysis.experiment.MetricSpec.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads metrics as {@link MetricSpec} says they are written. */
public final class MetricSpecParser {
    private static final String SIGNS = "=/~+:,'";
    private static final List<String> WORDS = List.of("proportion", "mean", "higher", "lower");
    private static final char END = 0;

    private final String text;
    private int at;

    private MetricSpecParser(String text) {
        this.text = text;
    }

    /**
     * @param texts each one spec or several with commas between
     * @throws DataException with everything that is wrong with any of them
     */
    public static List<MetricSpec> parse(List<String> texts) {
        List<MetricSpec> specs = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (String text : texts) {
            try {
                specs.addAll(new MetricSpecParser(text).all());
            } catch (DataException e) {
                problems.addAll(e.problems());
            }
        }
        Set<String> names = new HashSet<>();
        for (MetricSpec spec : specs) {
            if (!names.add(spec.name())) {
                problems.add(new DataProblem(
                        "repeated-metric",
                        "",
                        "two metrics are both named " + Printable.quote(spec.name()),
                        "name one of them, such as --metric other=" + spec.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return specs;
    }

    private List<MetricSpec> all() {
        List<MetricSpec> specs = new ArrayList<>();
        specs.add(spec());
        while (peek() == ',') {
            at++;
            specs.add(spec());
        }
        if (peek() != END) {
            throw wrong("expected a comma or the end at " + Printable.quote(text.substring(at)), quotes());
        }
        return specs;
    }

    private MetricSpec spec() {
        int start = at;
        String first = name();
        String name = "";
        if (peek() == '=') {
            at++;
            name = first;
            first = name();
        }
        Measure measure = measure(first);
        String plain = text.substring(start, at).strip();
        Set<String> words = words();
        if (words.contains("proportion") || words.contains("mean")) {
            requireOne(measure);
        }
        return new MetricSpec(
                name.isEmpty() ? nameOf(measure, plain) : name,
                measure,
                words.contains("proportion") ? Kind.PROPORTION : words.contains("mean") ? Kind.MEAN : Kind.GUESSED,
                words.contains("lower") ? Metric.Better.LOWER : Metric.Better.HIGHER);
    }

    private Measure measure(String first) {
        return switch (peek()) {
            case '/' -> new Measure.Ratio(first, second());
            case '~' -> new Measure.WithPast(first, second());
            case '+' -> new Measure.Sums(first, second());
            default -> new Measure.One(first);
        };
    }

    private static String nameOf(Measure measure, String plain) {
        return switch (measure) {
            case Measure.One it -> it.column();
            case Measure.Ratio it -> plain;
            case Measure.WithPast it -> it.column();
            case Measure.Sums it -> it.sum();
        };
    }

    private void requireOne(Measure measure) {
        if (!(measure instanceof Measure.One)) {
            throw wrong("only a single column is called a proportion or a mean", "leave the word out");
        }
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        while (peek() == ':') {
            at++;
            String word = name();
            if (!WORDS.contains(word)) {
                String hint = Nearest.hint(word, WORDS);
                throw wrong(
                        "expected one of " + String.join(", ", WORDS) + " after the colon, but got "
                                + Printable.quote(word),
                        hint.isEmpty() ? quotes() : hint);
            }
            words.add(word);
        }
        if (words.containsAll(List.of("proportion", "mean")) || words.containsAll(List.of("higher", "lower"))) {
            throw wrong("it says two things that cannot both be", "leave one of them out");
        }
        return words;
    }

    private String second() {
        at++;
        return name();
    }

    /** Up to the next sign, or what is in quotes. */
    private String name() {
        while (peek() == ' ') {
            at++;
        }
        String name = peek() == '\'' ? quoted() : unquoted();
        while (peek() == ' ') {
            at++;
        }
        if (name.isEmpty()) {
            throw wrong(
                    "expected a column" + (at < text.length() ? " before " + text.charAt(at) : " at its end"),
                    "such as visit, revenue=spend:mean, revenue/sessions or spend~spend_before");
        }
        return name;
    }

    private String unquoted() {
        int start = at;
        while (peek() != END && SIGNS.indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        var name = new StringBuilder();
        for (at++; peek() != END; at++) {
            if (peek() == '\'') {
                at++;
                if (peek() != '\'') {
                    return name.toString();
                }
            }
            name.append(peek());
        }
        throw wrong("a quote is not closed", "end it with '");
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static String quotes() {
        return "a name with one of = / ~ + : , in it stands in single quotes";
    }

    private DataException wrong(String message, String hint) {
        return new DataException(
                new DataProblem("bad-metric", "", "--metric " + Printable.quote(text) + ": " + message, hint));
    }
}
