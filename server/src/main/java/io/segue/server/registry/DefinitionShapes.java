package io.segue.server.registry;

import io.segue.server.json.RawJson;
import io.segue.server.json.Shape;
import io.segue.server.registry.Plan.Added;
import io.segue.server.registry.Plan.Change;
import io.segue.server.registry.Plan.Changed;
import io.segue.server.registry.Plan.Difference;
import io.segue.server.registry.Plan.Removed;
import java.util.List;

/** How definitions, their versions and plans are told as JSON. */
public final class DefinitionShapes {
    private DefinitionShapes() {}

    private static final Shape<DefinitionText> FILE = Shape.<DefinitionText>builder()
            .text("file", DefinitionText::file)
            .text("yaml", DefinitionText::yaml)
            .build();

    /** A version without its files. */
    public static final Shape<DefinitionSet> VERSION = version().build();

    /** A version with its files. */
    public static final Shape<DefinitionSet> SET =
            version().many("files", DefinitionSet::files, () -> FILE).build();

    static final Shape<Gap> GAP = Shape.<Gap>builder()
            .text("what", Gap::what)
            .instant("since", Gap::since)
            .instant(
                    "completeAt",
                    gap -> gap.completeAt().isPresent() ? gap.completeAt().getAsLong() : null)
            .build();

    private static final Shape<Difference> DIFFERENCE = Shape.<Difference>builder()
            .text("field", Difference::field)
            .text("before", Difference::before)
            .text("after", Difference::after)
            .build();

    private static final Shape<Added> ADDED = Shape.<Added>builder()
            .text("id", Added::id)
            .text("name", added -> added.after().name())
            .text("rule", Added::rule)
            .many("missing", Added::gaps, () -> GAP)
            .build();

    private static final Shape<Changed> CHANGED = Shape.<Changed>builder()
            .text("id", Changed::id)
            .text("name", changed -> changed.after().name())
            .many("differences", Changed::differences, () -> DIFFERENCE)
            .truth("rejudged", Changed::rejudged)
            .truth("keepsMemory", Changed::keepsMemory)
            .many("missing", Changed::gaps, () -> GAP)
            .texts("dependents", Changed::dependents)
            .build();

    private static final Shape<Removed> REMOVED = Shape.<Removed>builder()
            .text("id", Removed::id)
            .text("name", removed -> removed.before().name())
            .build();

    /** What would change, with the same for people under {@code text}. */
    public static final Shape<Plan> PLAN = plan().text("text", PlanText::write).build();

    /** What a version changed. */
    public static final Shape<Plan> PAST =
            plan().text("text", PlanText::writePast).build();

    static final Shape<Revision> REVISION = Shape.<Revision>builder()
            .text("change", revision -> revision.kind().word())
            .count("version", revision -> (long) revision.set().version())
            .instant("at", revision -> revision.set().at())
            .text("who", revision -> revision.set().who())
            .text("why", revision -> revision.set().why())
            .build();

    private static Shape.Builder<DefinitionSet> version() {
        return Shape.<DefinitionSet>builder()
                .count("version", set -> (long) set.version())
                .instant("at", set -> set.version() == 0 ? null : set.at())
                .text("who", DefinitionSet::who)
                .text("why", DefinitionSet::why);
    }

    private static Shape.Builder<Plan> plan() {
        return Shape.<Plan>builder()
                .count("version", plan -> (long) plan.version())
                .truth("identical", Plan::identical)
                .many("added", plan -> only(plan, Added.class), () -> ADDED)
                .many("changed", plan -> only(plan, Changed.class), () -> CHANGED)
                .many("removed", plan -> only(plan, Removed.class), () -> REMOVED)
                .count("unchanged", plan -> (long) plan.unchanged());
    }

    private static <C extends Change> List<C> only(Plan plan, Class<C> kind) {
        return plan.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A list of versions without their files, and the number to ask for more with. */
    public static String versions(List<DefinitionSet> versions, boolean more) {
        String json = "{\"versions\":" + VERSION.json(versions);
        return json + (more ? ",\"next\":" + versions.getLast().version() : "") + "}";
    }

    /** A version with its files and what it changed of the one before it. */
    public static String version(DefinitionSet set, Plan changes) {
        return Shape.<DefinitionSet>builder()
                .one("version", it -> it, SET)
                .raw("changes", it -> new RawJson(PAST.json(changes)))
                .build()
                .json(set);
    }
}
