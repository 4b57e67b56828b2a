package io.segue.server.json;

import io.segue.core.event.IsoTime;
import io.segue.core.value.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How something of ours is told to the world: the names of its parts, and how each is read. One shape serves every
 * language it is told in: {@link #json} writes all parts at once, {@link #read} gives a single one. What is null is not
 * there.
 */
public final class Shape<T> {
    /** One part: how it is read, and how what was read is written. */
    private record Part<T, V>(Function<? super T, ? extends @Nullable V> read, Function<V, String> write) {
        @Nullable
        String json(T thing) {
            V value = read.apply(thing);
            return value == null ? null : write.apply(value);
        }
    }

    private final Map<String, Part<T, ?>> parts;

    private Shape(Map<String, Part<T, ?>> parts) {
        this.parts = parts;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /**
     * One part: a text, a number, true or false, {@link Fields}, {@link RawJson}, or, where the part has a shape of its
     * own, the thing itself or a list of them.
     *
     * @throws IllegalArgumentException when the shape has no such part
     */
    public @Nullable Object read(T thing, String name) {
        Part<T, ?> part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("expected one of " + parts.keySet() + ", but got " + name);
        }
        return part.read().apply(thing);
    }

    /** All parts as one JSON object. */
    public String json(T thing) {
        var line = new JsonLine();
        parts.forEach((name, part) -> {
            String json = part.json(thing);
            if (json != null) {
                line.addRaw(name, json);
            }
        });
        return line.toString();
    }

    /** Many of them as one JSON array. */
    public String json(List<? extends T> things) {
        return things.stream().map(this::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** Puts a shape together; parts stand in the order in which they were added. */
    public static final class Builder<T> {
        private final Map<String, Part<T, ?>> parts = new LinkedHashMap<>();

        private <V> Builder<T> add(
                String name, Function<? super T, ? extends @Nullable V> read, Function<V, String> write) {
            parts.put(name, new Part<T, V>(read, write));
            return this;
        }

        public Builder<T> text(String name, Function<? super T, @Nullable String> read) {
            return add(name, read, JsonText::ofAny);
        }

        public Builder<T> texts(String name, Function<? super T, List<String>> read) {
            return add(name, read, JsonText::ofAny);
        }

        public Builder<T> truth(String name, Function<? super T, @Nullable Boolean> read) {
            return add(name, read, JsonText::ofAny);
        }

        /** A whole number. */
        public Builder<T> count(String name, Function<? super T, @Nullable Long> read) {
            return add(name, read, JsonText::ofAny);
        }

        /** A number with decimals, always written with them. */
        public Builder<T> decimal(String name, Function<? super T, @Nullable Double> read) {
            return add(name, read, JsonText::ofAny);
        }

        /** An instant, read as milliseconds since 1970 UTC, told as ISO-8601. */
        public Builder<T> instant(String name, Function<? super T, @Nullable Long> read) {
            return add(name, thing -> iso(read.apply(thing)), JsonText::ofAny);
        }

        private static @Nullable String iso(@Nullable Long millis) {
            return millis == null ? null : IsoTime.format(millis);
        }

        /** Any JSON object, its parts unknown. */
        public Builder<T> fields(String name, Function<? super T, Fields> read) {
            return add(name, read, JsonText::ofAny);
        }

        /** Any JSON value that was written before. */
        public Builder<T> raw(String name, Function<? super T, RawJson> read) {
            return add(name, read, JsonText::ofAny);
        }

        public <V> Builder<T> one(String name, Function<? super T, @Nullable V> read, Shape<V> shape) {
            return add(name, read, shape::json);
        }

        /** @param shape asked when something is written, so that a shape can hold itself */
        public <V> Builder<T> many(String name, Function<? super T, @Nullable List<V>> read, Supplier<Shape<V>> shape) {
            return add(name, read, list -> shape.get().json(list));
        }

        public Shape<T> build() {
            return new Shape<>(new LinkedHashMap<>(parts));
        }
    }
}
