package io.segue.core.explain;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.event.Event;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.profile.ProfileState;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Explains one segment for one person. */
public final class Explainer {
    /** An explanation names at most so many events of each part, the latest ones. */
    public static final int EVENTS_SHOWN_MAX = 20;

    /** It looks at most so many deadlines ahead for the next change of a part. */
    public static final int DEADLINES_AHEAD_MAX = 10_000;

    private static final String APPROXIMATE =
            "; approximate, because only the latest " + ProfileState.INSTANTS_REMEMBERED + " events are remembered";

    private final PartRun run;
    private final Detail.Past past;

    private Explainer(PartRun run, Detail.Past past) {
        this.run = run;
        this.past = past;
    }

    /**
     * Explains what a segment's rule says about a person.
     *
     * @param catalog holds the segment and all segments it refers to
     * @param segment the segment's id
     * @param events all of the person's, in any order, each message once; those after {@code at} are not used
     * @param at the instant, in milliseconds since 1970 UTC
     * @throws IllegalArgumentException when the catalogue does not hold the segment
     */
    public static Explanation explain(Catalog catalog, String segment, List<Event> events, long at) {
        SegmentProgram program = catalog.program(segment);
        if (program == null) {
            throw new IllegalArgumentException("expected a segment of the catalogue, but got '" + segment + "'");
        }
        Part root = Part.of(program.rule());
        List<Event> history = events.stream()
                .filter(event -> event.time() <= at)
                .sorted(Comparator.comparingLong(Event::time).thenComparing(Event::messageId, Order::compare))
                .toList();
        PartRun run = PartRun.of(withParts(catalog, root), history, at);
        return new Explainer(run, new Detail.Past(history, run.traits(), at)).explain(root);
    }

    private static Catalog withParts(Catalog catalog, Part root) {
        List<SegmentDefinition> definitions = new ArrayList<>();
        catalog.programs().forEach(program -> definitions.add(program.definition()));
        root.each(part -> definitions.add(part.definition()));
        return switch (Catalog.compile(definitions)) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected ->
                throw new IllegalStateException(
                        "expected the parts of a valid rule to be valid, but got " + rejected.problems());
        };
    }

    private Explanation explain(Part part) {
        PartRun.Standing standing = run.standing(part.id());
        Detail detail = Detail.of(part.expr(), past);
        List<Event> events = detail.events();
        return new Explanation(
                part.label(),
                standing.holds(),
                standing.since(),
                standing.changesAt(),
                detail.text() + (isApproximate(part.expr(), events.size()) ? APPROXIMATE : ""),
                detail.distance(),
                events.subList(Math.max(0, events.size() - EVENTS_SHOWN_MAX), events.size()).stream()
                        .map(event -> new Explanation.Evidence(event.time(), name(event), event.messageId()))
                        .toList(),
                events.size(),
                part.parts().stream().map(this::explain).toList());
    }

    /** Whether more events count than a leaf of this kind remembers. Plain counts are always exact. */
    private static boolean isApproximate(Expr expr, int events) {
        boolean keepsInstants = switch (expr) {
            case Expr.Did did ->
                did.steps().size() > 1 || did.steps().getFirst().within() != null;
            case Expr.Compare compare ->
                compare.measure() instanceof Measure.Aggregate aggregate
                        && aggregate.source().inTheLast() != null;
            case Expr.CompareAge compare -> compare.measure().source().inTheLast() != null;
            case Expr.Or o -> false;
            case Expr.And a -> false;
            case Expr.Not n -> false;
            case Expr.InSegment s -> false;
            case Expr.InCluster c -> false;
            case Expr.ConsentsTo c -> false;
        };
        return keepsInstants && events > ProfileState.INSTANTS_REMEMBERED;
    }

    private static String name(Event event) {
        String name = event.name();
        return name == null ? "identify" : name;
    }
}
