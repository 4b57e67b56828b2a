package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.core.event.EventParser;
import io.segue.core.event.Rejection;
import io.segue.server.json.JsonReader;
import io.segue.server.log.LogRecord;
import java.util.ArrayList;
import java.util.List;

/** Reads calls back from the log. Not for use by several threads. */
public final class CallReader {
    private final JsonReader json = new JsonReader();

    /** The events of a record, in its order; none for other records. */
    public List<Event> events(LogRecord item) {
        if (!(item instanceof LogRecord.Calls request)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(request.calls().size());
        request.calls().forEach(call -> events.add(event(call)));
        return events;
    }

    /** @throws IllegalStateException when the bytes are no valid call, which cannot have been taken */
    public Event event(byte[] call) {
        return switch (json.read(call, 0, call.length)) {
            case JsonReader.Bad bad -> throw damaged(bad.rejection());
            case JsonReader.Read read ->
                switch (EventParser.parse(read.body(), "")) {
                    case Event event -> event;
                    case Rejection rejection -> throw damaged(rejection);
                };
        };
    }

    private static IllegalStateException damaged(Rejection why) {
        return new IllegalStateException("expected a call in the log to be valid, but " + why.reason());
    }
}
