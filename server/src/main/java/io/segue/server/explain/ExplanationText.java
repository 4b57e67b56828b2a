package io.segue.server.explain;

import io.segue.core.event.IsoTime;
import io.segue.core.explain.Explanation;
import java.util.List;
import java.util.Locale;

/** An explanation as an indented tree. */
public final class ExplanationText {
    private static final int EVENTS_SHOWN = 5;

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    public static String write(ExplainedCase explained) {
        return new ExplanationText().head(explained).text.toString().stripTrailing();
    }

    private ExplanationText head(ExplainedCase explained) {
        Explanation root = explained.explanation();
        String person = explained.profile().name();
        if (!person.equals(explained.askedFor())) {
            line(0, explained.askedFor() + " is " + person);
        }
        line(
                0,
                person + (root.holds() ? " is in " : " is not in ")
                        + explained.program().id() + " at " + IsoTime.format(explained.at()));
        line(0, since(root) + ", " + changes(root) + ".");
        line(0, "");
        part(root, 0);
        return this;
    }

    private static String since(Explanation part) {
        Long since = part.since();
        return since == null ? "It has been so from the beginning" : "It has been so since " + IsoTime.format(since);
    }

    private static String changes(Explanation part) {
        Long changesAt = part.changesAt();
        return changesAt == null
                ? "and time alone will not change it"
                : "and if nothing happens it will change at " + IsoTime.format(changesAt);
    }

    private void part(Explanation part, int depth) {
        Long changesAt = part.changesAt();
        line(
                depth,
                (part.holds() ? "[yes] " : "[no]  ")
                        + part.rule()
                        + (changesAt == null ? "" : "   until " + IsoTime.format(changesAt)));
        if (!part.detail().isEmpty()) {
            line(depth, "      " + part.detail());
        }
        events(part, depth);
        part.parts().forEach(child -> part(child, depth + 1));
    }

    private void events(Explanation part, int depth) {
        List<Explanation.Evidence> events = part.events();
        List<Explanation.Evidence> shown = events.subList(Math.max(0, events.size() - EVENTS_SHOWN), events.size());
        if (part.eventsInAll() > shown.size()) {
            line(depth, String.format(Locale.ROOT, "      … %,d earlier", part.eventsInAll() - shown.size()));
        }
        shown.forEach(event ->
                line(depth, "      " + IsoTime.format(event.at()) + "  " + event.name() + "  " + event.messageId()));
    }

    private void line(int depth, String content) {
        text.append("      ".repeat(depth)).append(content.stripTrailing()).append('\n');
    }
}
