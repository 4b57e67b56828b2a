package io.segue.server.http;

import io.helidon.common.uri.UriQuery;
import io.helidon.webserver.http.ServerRequest;
import io.segue.core.engine.Effect;
import io.segue.core.event.IsoTime;
import io.segue.core.identity.ProfileKey;
import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.Paging;
import io.segue.server.api.Unanswerable;
import io.segue.server.feed.Cursor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark. A name that the route does not know is a mistake, not nothing. */
final class Query {
    /** More values of one name are no question. */
    private static final int VALUES_MAX = 1_000;

    private final UriQuery query;

    private Query(UriQuery query) {
        this.query = query;
    }

    /** @param allowed all names that the route knows */
    static Query of(ServerRequest request, String... allowed) {
        List<String> known = List.of(allowed);
        for (String name : request.query().names()) {
            if (!known.contains(name)) {
                String hint = Nearest.hint(name, known);
                throw wrong("unknown parameter " + Printable.quote(name) + "; "
                        + (hint.isEmpty()
                                ? "this route knows " + (known.isEmpty() ? "none" : String.join(", ", known))
                                : hint));
            }
        }
        return new Query(request.query());
    }

    private static Unanswerable wrong(String message) {
        return new Unanswerable(Unanswerable.Kind.WRONG, "bad-parameter", message);
    }

    /** Null when it is not given. */
    @Nullable
    String text(String name) {
        if (!query.contains(name)) {
            return null;
        }
        List<String> values = query.all(name);
        if (values.size() > 1) {
            throw wrong("expected '" + name + "' once, but it was given " + values.size() + " times");
        }
        return values.getFirst();
    }

    /** It may be given several times. */
    Set<String> texts(String name) {
        List<String> values = query.contains(name) ? query.all(name) : List.of();
        if (values.size() > VALUES_MAX) {
            throw wrong("expected '" + name + "' at most " + VALUES_MAX + " times, but got " + values.size());
        }
        return new LinkedHashSet<>(values);
    }

    int limit() {
        String text = text("limit");
        if (text == null) {
            return Paging.LIMIT_DEFAULT;
        }
        try {
            return Paging.checked(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw wrong("expected 'limit' to be a number from 1 to " + Paging.LIMIT_MAX + ", but got "
                    + Printable.quote(text));
        }
    }

    @Nullable
    Long instant(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        OptionalLong millis = IsoTime.parse(text);
        if (millis.isEmpty()) {
            throw wrong("expected '" + name + "' to be an instant such as 2026-03-01T10:00:00Z, but got "
                    + Printable.quote(text) + (text.contains(" ") ? "; write a '+' of an offset as %2B" : ""));
        }
        return millis.getAsLong();
    }

    ProfileKey.@Nullable Kind kind() {
        String text = text("kind");
        return switch (text) {
            case null -> null;
            case "user" -> ProfileKey.Kind.USER;
            case "anonymous" -> ProfileKey.Kind.ANONYMOUS;
            default -> throw wrong("expected 'kind' to be user or anonymous, but got " + Printable.quote(text));
        };
    }

    Effect.@Nullable Change change() {
        String text = text("change");
        return switch (text) {
            case null -> null;
            case "entered" -> Effect.Change.ENTERED;
            case "left" -> Effect.Change.LEFT;
            default -> throw wrong("expected 'change' to be entered or left, but got " + Printable.quote(text));
        };
    }

    /** A place in the feed; null when it is not given. */
    @Nullable
    Cursor after() {
        String text = text("after");
        return text == null ? null : ChangeReader.place("after", text);
    }
}
