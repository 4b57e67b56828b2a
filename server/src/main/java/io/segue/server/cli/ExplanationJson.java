package io.segue.server.cli;

import io.segue.core.event.IsoTime;
import io.segue.core.explain.Explanation;
import io.segue.server.json.JsonLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation as one JSON object; what is not known is not there. */
final class ExplanationJson {
    private ExplanationJson() {}

    static String write(ExplainedCase explained) {
        return new JsonLine()
                .add("profile", explained.profile().name())
                .add("segment", explained.program().id())
                .add("at", IsoTime.format(explained.at()))
                .add("member", explained.explanation().holds())
                .addRaw("explanation", part(explained.explanation()))
                .toString();
    }

    private static String part(Explanation part) {
        JsonLine line = new JsonLine().add("rule", part.rule()).add("holds", part.holds());
        instant(line, "since", part.since());
        instant(line, "changesAt", part.changesAt());
        if (!part.detail().isEmpty()) {
            line.add("detail", part.detail());
        }
        Double distance = part.distance();
        if (distance != null) {
            line.addRaw("distance", Double.toString(distance));
        }
        if (part.eventsInAll() > 0) {
            line.add("eventsInAll", part.eventsInAll()).addRaw("events", array(part.events(), ExplanationJson::event));
        }
        if (!part.parts().isEmpty()) {
            line.addRaw("parts", array(part.parts(), ExplanationJson::part));
        }
        return line.toString();
    }

    private static void instant(JsonLine line, String name, @Nullable Long instant) {
        if (instant != null) {
            line.add(name, IsoTime.format(instant));
        }
    }

    private static String event(Explanation.Evidence event) {
        return new JsonLine()
                .add("at", IsoTime.format(event.at()))
                .add("event", event.name())
                .add("messageId", event.messageId())
                .toString();
    }

    private static <T> String array(List<T> things, Function<T, String> write) {
        return things.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }
}
