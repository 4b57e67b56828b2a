package io.segue.server;

import io.segue.server.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder to run commands in, as a user would. In the arguments {@code @name} is a file of the folder. */
public final class Workspace {
    private final Path folder;
    private byte[] input = {};
    private boolean watched;

    public Workspace(Path folder) {
        this.folder = folder;
    }

    /** How a command ended; the folder's own path is left out of what it said. */
    public record Run(int exitCode, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    public Workspace file(String name, String... lines) {
        return bytes(name, text(lines).getBytes(StandardCharsets.UTF_8));
    }

    public Workspace bytes(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Workspace segment(String id, String rule) {
        return file("segments/" + id + ".yaml", "segment: " + id, "rule: |", "  " + rule.replace("\n", "\n  "));
    }

    public Workspace input(String... lines) {
        input = text(lines).getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** From now on commands take it that a person looks on. */
    public Workspace watched() {
        watched = true;
        return this;
    }

    public Run run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    /** @param out what is shown of it is its text */
    public Run run(OutputStream out, String... args) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8), watched);
        String[] here = Arrays.stream(args)
                .map(arg -> arg.startsWith("@") ? path(arg.substring(1)).toString() : arg)
                .toArray(String[]::new);
        int exitCode = Main.run(terminal, here);
        return new Run(exitCode, relative(out.toString()), relative(err.toString(StandardCharsets.UTF_8)));
    }

    /** Replays standard arguments and more. */
    public Run replay(String... more) {
        String[] args = {"replay", "--segments", "@segments", "--events", "@events.jsonl"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public String read(String name) {
        try {
            return relative(Files.readString(path(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(String text) {
        return text.replace(folder + "/", "");
    }

    private static String text(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }

    public static byte[] gzip(String... lines) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text(lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
