package io.segue.server.transfer;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far files were gone through and acknowledged, in a small file. It may be behind when a process is killed: what is
 * sent again then has the message ids it had.
 */
public final class Bookmarks {
    private static final long VERSION = 1;

    private final @Nullable Path file;
    private final String target;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private Bookmarks(@Nullable Path file, String target) {
        this.file = file;
        this.target = target;
    }

    /** Where there is nothing to remember by. */
    public static Bookmarks none() {
        return new Bookmarks(null, "");
    }

    /** @param target where the calls go, such as the address of a server's door */
    public static Bookmarks fresh(Path file, String target) {
        return new Bookmarks(file, target);
    }

    /** @throws Failure when what is remembered is about another target */
    public static Bookmarks open(Path file, String target) throws Failure {
        var bookmarks = new Bookmarks(file, target);
        if (Files.exists(file)) {
            bookmarks.read(file);
        }
        return bookmarks;
    }

    private void read(Path from) throws Failure {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (IOException e) {
            throw Failure.reading(from.toString(), e);
        }
        if (!(new JsonReader().read(bytes, 0, bytes.length) instanceof JsonReader.Read read)
                || !(read.body().get("version") instanceof Value.Num number)
                || number.number() != VERSION) {
            throw refused(from, "it was not written by this version of segue import");
        }
        if (!read.body().get("target").equals(new Value.Text(target))) {
            throw refused(from, "it is about another server or door than " + target);
        }
        if (read.body().get("files") instanceof Value.Struct files) {
            readMarks(files.fields());
        }
    }

    private static Failure refused(Path from, String why) {
        return new Failure(
                Failure.Kind.INPUT,
                "cannot go on by " + from + ": " + why
                        + "; name another file with --state, or forget it with --restart");
    }

    private void readMarks(Fields files) {
        for (int i = 0; i < files.size(); i++) {
            if (files.value(i) instanceof Value.Struct mark
                    && mark.fields().get("calls") instanceof Value.Num calls
                    && mark.fields().get("digest") instanceof Value.Text digest) {
                marks.put(files.name(i), new Mark((long) calls.number(), digest.text()));
            }
        }
    }

    /** How far each file, by its name, had been gone through at this moment. */
    Function<String, Mark> asOfNow() {
        Map<String, Mark> copy = Map.copyOf(marks);
        return name -> copy.getOrDefault(key(name), Mark.START);
    }

    /** @param reached how far files have been gone through, by their names */
    void move(Map<String, Mark> reached) {
        reached.forEach((name, mark) -> marks.put(key(name), mark));
    }

    /** The same file from whatever folder it is named. */
    private static String key(String name) {
        return new EventFile(name).isStandardInput()
                ? name
                : Path.of(name).toAbsolutePath().normalize().toString();
    }

    void save() throws Failure {
        if (file == null) {
            return;
        }
        try {
            Path written = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(written, json() + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.writing(file.toString(), e);
        }
    }

    private String json() {
        String files = marks.entrySet().stream()
                .map(it -> JsonLine.quoted(it.getKey()) + ":" + json(it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new JsonLine()
                .add("version", VERSION)
                .add("target", target)
                .addRaw("files", files)
                .toString();
    }

    private static String json(Mark mark) {
        return new JsonLine()
                .add("calls", mark.calls())
                .add("digest", mark.digest())
                .toString();
    }
}
