package io.segue.server.explain;

import io.segue.core.explain.Explanation;
import io.segue.server.json.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an explanation is told to programs; what is not known is not there. */
public final class ExplanationShapes {
    public static final Shape<Explanation.Evidence> EVIDENCE = Shape.<Explanation.Evidence>builder()
            .instant("at", Explanation.Evidence::at)
            .text("event", Explanation.Evidence::name)
            .text("messageId", Explanation.Evidence::messageId)
            .build();

    /** A rule or a part of one; its parts have the same shape. */
    public static final Shape<Explanation> PART = Shape.<Explanation>builder()
            .text("rule", Explanation::rule)
            .truth("holds", Explanation::holds)
            .instant("since", Explanation::since)
            .instant("changesAt", Explanation::changesAt)
            .text("detail", part -> part.detail().isEmpty() ? null : part.detail())
            .decimal("distance", Explanation::distance)
            .count("eventsInAll", part -> part.eventsInAll() == 0 ? null : (long) part.eventsInAll())
            .many("events", part -> nonEmpty(part.events()), () -> EVIDENCE)
            .many("parts", part -> nonEmpty(part.parts()), ExplanationShapes::part)
            .build();

    /** What an explanation is about, and the explanation. */
    public static final Shape<ExplainedCase> CASE = Shape.<ExplainedCase>builder()
            .text("profile", explained -> explained.profile().name())
            .text("segment", explained -> explained.program().id())
            .instant("at", ExplainedCase::at)
            .truth("member", explained -> explained.explanation().holds())
            .one("explanation", ExplainedCase::explanation, PART)
            .build();

    private ExplanationShapes() {}

    private static Shape<Explanation> part() {
        return PART;
    }

    private static <T> @Nullable List<T> nonEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
