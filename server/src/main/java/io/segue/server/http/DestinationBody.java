package io.segue.server.http;

import io.segue.core.engine.Effect;
import io.segue.core.language.Printable;
import io.segue.server.delivery.AddressGuard;
import io.segue.server.delivery.Destination;
import io.segue.server.delivery.DestinationUrl;
import io.segue.server.delivery.Filter;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody wrote of a destination. */
final class DestinationBody {
    private final JsonBody body;
    private final AddressGuard addresses;

    DestinationBody(JsonBody body, AddressGuard addresses) {
        this.body = body;
        this.addresses = addresses;
    }

    String name() throws Mistake {
        String name = body.text("name");
        if (name.length() > Destination.NAME_CHARS_MAX) {
            throw Mistake.badRequest("expected a name of at most " + Destination.NAME_CHARS_MAX
                    + " characters, but got " + name.length());
        }
        return name;
    }

    URI url() throws Mistake {
        String url = body.text("url");
        Optional<String> problem = DestinationUrl.problem(url, addresses);
        if (problem.isPresent()) {
            throw Mistake.badRequest(problem.get());
        }
        return URI.create(url);
    }

    /** What is not given stays as it was. */
    Filter filter(Filter before) throws Mistake {
        return new Filter(
                body.has("segments") ? segments() : before.segments(),
                body.has("changes") ? changes() : before.changes());
    }

    private List<String> segments() throws Mistake {
        Set<String> segments = new LinkedHashSet<>(body.texts("segments"));
        if (segments.size() > Filter.SEGMENTS_MAX) {
            throw Mistake.badRequest(
                    "expected at most " + Filter.SEGMENTS_MAX + " segments, but got " + segments.size());
        }
        return List.copyOf(segments);
    }

    private Set<Effect.Change> changes() throws Mistake {
        Set<Effect.Change> changes = EnumSet.noneOf(Effect.Change.class);
        for (String word : body.texts("changes")) {
            changes.add(
                    switch (word) {
                        case "entered" -> Effect.Change.ENTERED;
                        case "left" -> Effect.Change.LEFT;
                        default ->
                            throw Mistake.badRequest(
                                    "expected changes of entered and left, but got " + Printable.quote(word));
                    });
        }
        if (changes.isEmpty()) {
            throw Mistake.badRequest("expected one of the changes entered and left at least, or no 'changes' for both");
        }
        return changes;
    }

    /** Whether all changes there ever were are meant, instead of those from now on. */
    boolean fromBeginning() throws Mistake {
        if (!body.has("from")) {
            return false;
        }
        String from = body.text("from");
        return switch (from) {
            case "now" -> false;
            case "beginning" -> true;
            default ->
                throw Mistake.badRequest("expected 'from' to be now or beginning, but got " + Printable.quote(from));
        };
    }
}
