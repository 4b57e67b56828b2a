package io.segue.server.registry;

import io.segue.core.event.IsoTime;
import io.segue.core.language.Printable;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.registry.Plan.Added;
import io.segue.server.registry.Plan.Change;
import io.segue.server.registry.Plan.Changed;
import io.segue.server.registry.Plan.Difference;
import io.segue.server.registry.Plan.Removed;
import java.util.List;
import java.util.OptionalLong;

/**
 * A plan for people. Like in any diff the first sign of a line, behind its indentation, says what it is: {@code +} comes,
 * {@code -} goes, {@code ~} changes.
 */
public final class PlanText {
    private final StringBuilder text = new StringBuilder();
    private final boolean ahead;

    private PlanText(boolean ahead) {
        this.ahead = ahead;
    }

    /** With what it would mean for those who are judged. */
    public static String write(Plan plan) {
        return new PlanText(true).all(plan);
    }

    /** What was changed once, without what it meant then. */
    public static String writePast(Plan plan) {
        return new PlanText(false).all(plan);
    }

    private String all(Plan plan) {
        plan.changes().forEach(this::change);
        line(0, summary(plan));
        return text.toString().stripTrailing();
    }

    private static String summary(Plan plan) {
        String against = plan.version() == 0 ? "there is no version before" : "compared with version " + plan.version();
        if (plan.identical()) {
            return "nothing to do: " + plan.unchanged() + " unchanged; " + against;
        }
        if (plan.changes().isEmpty()) {
            return "no segment changes, " + plan.unchanged() + " unchanged, but the files do; " + against;
        }
        return plan.count(Added.class) + " added, " + plan.count(Changed.class) + " changed, "
                + plan.count(Removed.class) + " removed, " + plan.unchanged() + " unchanged; " + against;
    }

    private void change(Change change) {
        switch (change) {
            case Added added -> added(added);
            case Changed changed -> changed(changed);
            case Removed removed -> {
                line(0, "- " + title(removed.before()));
                remark("everybody who is in it leaves it");
            }
        }
        text.append('\n');
    }

    private void added(Added added) {
        line(0, "+ " + title(added.after()));
        field("+", "rule", added.rule());
        Differences.inWords(added.after().parameters())
                .forEach((name, value) -> field("+", "parameter " + name, value));
        if (added.gaps().isEmpty()) {
            remark("everybody is judged at once; nothing it asks for is missing");
        } else {
            missing("counts only what comes from now on until a backfill fills it:", added.gaps());
        }
    }

    private void changed(Changed changed) {
        line(0, "~ " + title(changed.after()));
        for (Difference difference : changed.differences()) {
            if (!difference.before().isEmpty()) {
                field("-", difference.field(), difference.before());
            }
            if (!difference.after().isEmpty()) {
                field("+", difference.field(), difference.after());
            }
        }
        if (!changed.rejudged()) {
            remark("the rule means the same; nobody is judged again");
            return;
        }
        if (changed.keepsMemory()) {
            remark("keeps its memory: everybody is judged at once from what is remembered");
            missing("was missing before and still is, until a backfill fills it:", changed.gaps());
        } else {
            missing("counts only what is remembered and what comes, until a backfill fills the rest:", changed.gaps());
        }
        if (!changed.dependents().isEmpty()) {
            remark("also judged again, because they refer to it: " + String.join(", ", changed.dependents()));
        }
    }

    private static String title(SegmentDefinition definition) {
        boolean named = !definition.name().equals(definition.id());
        return definition.id() + (named ? " (" + Printable.text(definition.name()) + ")" : "");
    }

    private void field(String sign, String name, String value) {
        List<String> lines = value.lines().map(Printable::text).toList();
        line(1, sign + " " + name + ": " + (lines.isEmpty() ? "" : lines.getFirst()));
        lines.stream().skip(1).forEach(more -> line(1, sign + "   " + more));
    }

    private void missing(String head, List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            remark(head);
            gaps.forEach(gap -> remark("    " + inWords(gap)));
        }
    }

    private void remark(String words) {
        if (ahead) {
            line(1, words);
        }
    }

    /** What is missing, since when it counts, and when that is enough. */
    static String inWords(Gap gap) {
        OptionalLong completeAt = gap.completeAt();
        return gap.what() + ", counted since " + second(gap.since())
                + (completeAt.isPresent()
                        ? ", complete at " + second(completeAt.getAsLong())
                        : ", never complete by time alone");
    }

    /** An instant for people, who do not plan by milliseconds. */
    static String second(long millis) {
        return IsoTime.format(millis).replaceFirst("\\.\\d+Z$", "Z");
    }

    private void line(int depth, String content) {
        text.append("    ".repeat(depth)).append(content.stripTrailing()).append('\n');
    }
}
