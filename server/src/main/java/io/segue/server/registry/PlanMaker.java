package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.server.registry.Plan.Added;
import io.segue.server.registry.Plan.Change;
import io.segue.server.registry.Plan.Changed;
import io.segue.server.registry.Plan.Difference;
import io.segue.server.registry.Plan.Removed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two catalogues, segment by segment. */
final class PlanMaker {
    private final Catalog before;
    private final Catalog after;
    private final Gaps gapsBefore;
    private final Gaps gapsAfter;
    private final List<Change> changes = new ArrayList<>();
    private int unchanged;

    private PlanMaker(Catalog before, Catalog after, Gaps gapsBefore, Gaps gapsAfter) {
        this.before = before;
        this.after = after;
        this.gapsBefore = gapsBefore;
        this.gapsAfter = gapsAfter;
    }

    static Plan plan(DefinitionSet from, boolean identical, Gaps before, Gaps after) {
        var maker = new PlanMaker(before.catalog(), after.catalog(), before, after);
        Set<String> ids = new TreeSet<>();
        maker.before.programs().forEach(program -> ids.add(program.id()));
        maker.after.programs().forEach(program -> ids.add(program.id()));
        ids.forEach(maker::compare);
        return new Plan(from.version(), identical, maker.changes, maker.unchanged);
    }

    private void compare(String id) {
        SegmentProgram old = before.program(id);
        SegmentProgram now = after.program(id);
        if (now == null) {
            if (old != null) {
                changes.add(new Removed(old.definition()));
            }
        } else if (old == null) {
            changes.add(new Added(now.definition(), RuleWriter.write(now.rule()), gapsAfter.of(now)));
        } else {
            compare(old, now);
        }
    }

    private void compare(SegmentProgram old, SegmentProgram now) {
        List<Difference> differences = Differences.between(old, now);
        if (differences.isEmpty()) {
            unchanged++;
            return;
        }
        if (RuleWriter.write(old.rule()).equals(RuleWriter.write(now.rule()))) {
            changes.add(new Changed(now.definition(), differences, false, true, List.of(), List.of()));
            return;
        }
        List<Gap> gaps = gapsAfter.of(now);
        changes.add(new Changed(
                now.definition(),
                differences,
                true,
                gaps.isEmpty() || areOld(gaps, gapsBefore.of(old)),
                gaps,
                References.dependents(after, now)));
    }

    /** Whether nothing is missing for longer than something was before. */
    private static boolean areOld(List<Gap> gaps, List<Gap> before) {
        long since = before.stream().mapToLong(Gap::since).max().orElse(Long.MIN_VALUE);
        return gaps.stream().allMatch(gap -> gap.since() <= since);
    }
}
