package io.segue.server.http;

import io.segue.server.api.Shapes;
import io.segue.server.delivery.Attempt;
import io.segue.server.delivery.Destination;
import io.segue.server.delivery.Figures;
import io.segue.server.delivery.Letter;
import io.segue.server.delivery.LogLine;
import io.segue.server.delivery.SigningKey;
import io.segue.server.delivery.State;
import io.segue.server.json.Shape;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How destinations and what became of their messages look from outside. Secrets are only in {@link #WITH_SECRET}. */
final class DestinationShapes {
    private static final Shape<SigningKey> KEY = Shape.<SigningKey>builder()
            .text("key", SigningKey::masked)
            .instant("createdAt", SigningKey::createdAt)
            .instant("validUntil", DestinationShapes::validUntil)
            .build();

    private static final Shape<Figures> QUEUE = Shape.<Figures>builder()
            .count("size", Figures::queue)
            .count("waiting", Figures::waiting)
            .count("inFlight", Figures::inFlight)
            .count("dead", Figures::dead)
            .count("delivered", Figures::delivered)
            .count("failed", Figures::failed)
            .count("oldestMillis", Figures::oldestMillis)
            .build();

    /** With how it does. */
    static final Shape<Figures> DESTINATION = destination(Shape.<Figures>builder(), Figures::destination)
            .one("queue", figures -> figures, QUEUE)
            .build();

    /** When it is created, or its key is rotated, and never again. */
    static final Shape<Destination> WITH_SECRET = destination(
                    Shape.<Destination>builder()
                            .text("secret", it -> it.keys().getFirst().text()),
                    it -> it)
            .build();

    static final Shape<Attempt> ATTEMPT = attempt(Shape.<Attempt>builder(), it -> it);

    static final Shape<LogLine> LOGGED =
            attempt(Shape.<LogLine>builder().count("number", LogLine::number), LogLine::attempt);

    static final Shape<Letter> DEAD = Shape.<Letter>builder()
            .text("id", letter -> letter.change().id().toString())
            .one("change", Letter::change, Shapes.CHANGE)
            .count("tries", letter -> (long) letter.tries())
            .instant("since", Letter::since)
            .text("outcome", Letter::last)
            .build();

    private DestinationShapes() {}

    private static <T> Shape.Builder<T> destination(Shape.Builder<T> builder, Function<T, Destination> of) {
        return builder.text("id", it -> of.apply(it).id())
                .text("name", it -> of.apply(it).name())
                .text("url", it -> of.apply(it).url().toString())
                .texts("segments", it -> of.apply(it).filter().segments())
                .texts("changes", it -> changes(of.apply(it)))
                .text("state", it -> state(of.apply(it).state()))
                .text("reason", it -> reason(of.apply(it).state()))
                .many("keys", it -> of.apply(it).keys(), () -> KEY)
                .instant("createdAt", it -> of.apply(it).createdAt());
    }

    private static <T> Shape<T> attempt(Shape.Builder<T> builder, Function<T, Attempt> of) {
        return builder.text("message", it -> of.apply(it).message())
                .instant("at", it -> of.apply(it).at())
                .count("tries", it -> (long) of.apply(it).tries())
                .truth("delivered", it -> of.apply(it).taken())
                .text("outcome", it -> of.apply(it).told())
                .count("millis", it -> of.apply(it).millis())
                .build();
    }

    private static List<String> changes(Destination destination) {
        return destination.filter().changes().stream()
                .sorted()
                .map(change -> change.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String state(State state) {
        return switch (state) {
            case State.Active active -> "active";
            case State.Paused paused -> "paused";
            case State.Disabled disabled -> "disabled";
        };
    }

    private static @Nullable String reason(State state) {
        return state instanceof State.Disabled disabled ? disabled.reason() : null;
    }

    private static @Nullable Long validUntil(SigningKey key) {
        return key.validUntil().isPresent() ? key.validUntil().getAsLong() : null;
    }
}
