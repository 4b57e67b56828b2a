package io.segue.core.segment;

import io.segue.core.event.Event;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.List;

/**
 * A path that starts in an event.
 *
 * @param inContext whether it starts in the event's context and not in its properties
 */
public record EventPath(boolean inContext, Path path) {

    /** As a rule writes it: {@code context.…} starts in the context, every other path in the properties. */
    public static EventPath of(Path written) {
        List<String> names = written.names();
        return names.size() > 1 && names.getFirst().equals("context")
                ? new EventPath(true, new Path(names.subList(1, names.size())))
                : new EventPath(false, written);
    }

    public Value read(Event event) {
        return path.read(inContext ? event.context() : event.properties());
    }

    @Override
    public String toString() {
        return inContext ? "context." + path : path.toString();
    }
}
