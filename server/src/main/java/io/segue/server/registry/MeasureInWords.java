package io.segue.server.registry;

import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.language.syntax.Source;

/** What is compared, as the beginning of an English sentence. */
final class MeasureInWords {
    private MeasureInWords() {}

    static String of(Measure measure) {
        return switch (measure) {
            case Measure.Trait it -> "their trait " + RuleWriter.path(it.path());
            case Measure.Count it -> "how often they did " + source(it.source());
            case Measure.Distinct it ->
                "how many different values of " + RuleWriter.path(it.path()) + " there are in their "
                        + source(it.source());
            case Measure.Aggregate it ->
                "the " + words(it.function()) + " " + RuleWriter.path(it.path()) + " of their " + source(it.source());
            case Measure.Pick it ->
                RuleWriter.path(it.path()) + " of their " + words(it.end()) + " " + source(it.source());
            case Measure.TimeSince it -> "the time since their " + words(it.end()) + " " + source(it.source());
            case Measure.Score it -> "their score by model " + RuleWriter.text(it.model());
        };
    }

    /** The end of the events' description is marked where a filter could run on into what follows. */
    private static String source(Source source) {
        return SelectorInWords.of(source.selector())
                + SelectorInWords.window(source.inTheLast())
                + (source.selector().where() == null ? "" : ",");
    }

    private static String words(Measure.Function function) {
        return switch (function) {
            case SUM -> "sum of";
            case AVERAGE -> "average";
            case MIN -> "smallest";
            case MAX -> "largest";
        };
    }

    private static String words(Measure.End end) {
        return switch (end) {
            case FIRST -> "first";
            case LAST -> "last";
        };
    }
}
