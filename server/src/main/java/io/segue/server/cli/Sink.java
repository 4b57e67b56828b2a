package io.segue.server.cli;

import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import io.segue.server.replay.Replay;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a run's output goes: to a file, which is there whole or not at all, or to a stream. */
final class Sink implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Replay.Output output;
    private final @Nullable OutputFile file;

    private Sink(Replay.Output output, @Nullable OutputFile file) {
        this.output = output;
        this.file = file;
    }

    /** @param path null for standard output */
    static Sink changes(@Nullable Path path, Terminal terminal) throws Failure {
        return path == null
                ? stream("standard output", new BufferedOutputStream(terminal.out(), BUFFER_BYTES))
                : file(path);
    }

    /** @param path null for nowhere */
    static Sink rejections(@Nullable Path path) throws Failure {
        return path == null ? stream("nowhere", OutputStream.nullOutputStream()) : file(path);
    }

    private static Sink stream(String name, OutputStream stream) {
        return new Sink(new Replay.Output(name, stream), null);
    }

    private static Sink file(Path path) throws Failure {
        OutputFile file = OutputFile.create(path);
        return new Sink(new Replay.Output(path.toString(), file.stream()), file);
    }

    Replay.Output output() {
        return output;
    }

    /** All was written. */
    void commit() throws Failure {
        try {
            output.stream().flush();
            if (file != null) {
                file.commit();
            }
        } catch (IOException e) {
            throw Failure.writing(output.name(), e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
