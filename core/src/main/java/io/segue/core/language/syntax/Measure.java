package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.value.Path;

/** What a comparison compares. */
public sealed interface Measure {
    Span span();

    record Trait(Path path, Span span) implements Measure {}

    record Count(Source source, Span span) implements Measure {}

    record Distinct(Path path, Source source, Span span) implements Measure {}

    record Aggregate(Function function, Path path, Source source, Span span) implements Measure {}

    record Pick(End end, Path path, Source source, Span span) implements Measure {}

    record TimeSince(End end, Source source, Span span) implements Measure {}

    record Score(String model, Span span) implements Measure {}

    enum Function {
        SUM,
        AVERAGE,
        MIN,
        MAX
    }

    enum End {
        FIRST,
        LAST
    }
}
