package io.segue.server.shop;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import io.segue.server.replay.Replay;
import io.segue.server.replay.ReplayOptions;
import io.segue.server.source.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** What the real engine makes of calls, by the segments of {@code examples/shop}. */
final class Memberships {
    private final Map<String, Set<String>> now = new HashMap<>();
    private final Map<String, Set<String>> ever = new HashMap<>();

    /** Nothing after {@code until} happens. */
    Memberships(Iterator<Arrival> arrivals, long until) throws Failure {
        var catalog = ((Reading.Valid) DefinitionFolder.read(segments())).catalog();
        var changes = new ByteArrayOutputStream();
        var source = new JsonLines(List.of(new EventFile("-")), new Lines(arrivals), new AtomicLong());
        new Replay(catalog, ReplayOptions.DEFAULT.withUntil(until))
                .run(
                        source,
                        new Replay.Output("changes", changes),
                        new Replay.Output("rejected", OutputStream.nullOutputStream()));
        changes.toString(StandardCharsets.UTF_8).lines().forEach(this::change);
    }

    /** A line for each call, made when it is read. */
    private static final class Lines extends InputStream {
        private final Iterator<Arrival> arrivals;
        private byte[] line = {};
        private int position;

        Lines(Iterator<Arrival> arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public int read() {
            return hasMore() ? line[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, buffer, offset, count);
            position += count;
            return count;
        }

        private boolean hasMore() {
            if (position == line.length && arrivals.hasNext()) {
                byte[] json = arrivals.next().json();
                line = Arrays.copyOf(json, json.length + 1);
                line[json.length] = '\n';
                position = 0;
            }
            return position < line.length;
        }
    }

    static Path segments() {
        return root().resolve("examples/shop");
    }

    static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("examples"))) {
            root = root.getParent();
        }
        return root;
    }

    private void change(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Fields change = ((JsonReader.Read) new JsonReader().read(bytes, 0, bytes.length)).body();
        String profile = text(change, "profile");
        String segment = text(change, "segment");
        Set<String> segments = now.computeIfAbsent(profile, it -> new TreeSet<>());
        if (text(change, "change").equals("entered")) {
            segments.add(segment);
            ever.computeIfAbsent(profile, it -> new TreeSet<>()).add(segment);
        } else {
            segments.remove(segment);
        }
    }

    private static String text(Fields fields, String name) {
        return ((Value.Text) fields.get(name)).text();
    }

    /** The segments of a profile at the end. */
    Set<String> now(String profile) {
        return now.getOrDefault(profile, Set.of());
    }

    /** The segments a profile was ever in. */
    Set<String> ever(String profile) {
        return ever.getOrDefault(profile, Set.of());
    }

    Set<String> profiles() {
        return now.keySet();
    }
}
