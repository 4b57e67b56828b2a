package io.segue.server.delivery;

import io.segue.core.engine.Effect;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.json.JsonLine;
import io.segue.server.json.JsonReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A destination as it is kept: JSON, with its secrets. */
final class DestinationCodec {
    private DestinationCodec() {}

    static byte[] encode(Destination destination) {
        List<String> changes =
                destination.filter().changes().stream().map(Enum::name).sorted().toList();
        var json = new JsonLine()
                .add("id", destination.id())
                .add("name", destination.name())
                .add("url", destination.url().toString())
                .addRaw("segments", array(destination.filter().segments(), JsonLine::quoted))
                .addRaw("changes", array(changes, JsonLine::quoted))
                .addRaw("keys", array(destination.keys(), DestinationCodec::key))
                .add("createdAt", destination.createdAt());
        switch (destination.state()) {
            case State.Active active -> json.add("state", "active");
            case State.Paused paused -> json.add("state", "paused");
            case State.Disabled disabled -> json.add("state", "disabled").add("reason", disabled.reason());
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(SigningKey key) {
        var json = new JsonLine().add("secret", key.text()).add("createdAt", key.createdAt());
        key.validUntil().ifPresent(until -> json.add("validUntil", until));
        return json.toString();
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    static Destination decode(byte[] bytes) {
        return switch (new JsonReader().read(bytes, 0, bytes.length)) {
            case JsonReader.Read read -> destination(read.body());
            case JsonReader.Bad bad ->
                throw new IllegalStateException("expected a destination, but got " + bad.rejection());
        };
    }

    private static Destination destination(Fields json) {
        var filter = new Filter(
                items(json, "segments").stream().map(DestinationCodec::text).toList(),
                items(json, "changes").stream()
                        .map(it -> Effect.Change.valueOf(text(it)))
                        .collect(Collectors.toUnmodifiableSet()));
        return new Destination(
                text(json.get("id")),
                text(json.get("name")),
                URI.create(text(json.get("url"))),
                filter,
                state(json),
                items(json, "keys").stream().map(DestinationCodec::key).toList(),
                number(json.get("createdAt")));
    }

    private static State state(Fields json) {
        String state = text(json.get("state"));
        return switch (state) {
            case "active" -> new State.Active();
            case "paused" -> new State.Paused();
            case "disabled" -> new State.Disabled(text(json.get("reason")));
            default -> throw new IllegalStateException("expected a state of a destination, but got " + state);
        };
    }

    private static SigningKey key(Value value) {
        if (!(value instanceof Value.Struct key)) {
            throw new IllegalStateException("expected a key, but got " + value);
        }
        Value until = key.fields().get("validUntil");
        return SigningKey.parse(
                text(key.fields().get("secret")),
                number(key.fields().get("createdAt")),
                until instanceof Value.Num ? OptionalLong.of(number(until)) : OptionalLong.empty());
    }

    private static List<Value> items(Fields json, String name) {
        if (json.get(name) instanceof Value.Items items) {
            return items.items();
        }
        throw new IllegalStateException("expected a list of " + name + ", but got " + json.get(name));
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalStateException("expected a text, but got " + value);
    }

    private static long number(Value value) {
        if (value instanceof Value.Num number) {
            return (long) number.number();
        }
        throw new IllegalStateException("expected a number, but got " + value);
    }
}
