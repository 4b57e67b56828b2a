package io.segue.learn.cluster.bench;

import io.segue.learn.data.Matrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * scikit-learn in a process of its own, to be measured beside ours in one run. Not there where Debian's Python is not, or it
 * lacks {@code python3-sklearn}.
 */
final class ScikitLearn implements AutoCloseable {
    static final String PYTHON = "/usr/bin/python3";

    /** Answers each line with "done" after another fit. */
    private static final String PROGRAM = """
            import sys
            import numpy as np
            from sklearn.cluster import *
            X = np.fromfile(sys.argv[1], '<f8').reshape(-1, int(sys.argv[2]))
            print('ready', flush=True)
            for line in sys.stdin:
                exec(sys.argv[3])
                print('done', flush=True)
            """;

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path data;

    private ScikitLearn(Process process, Path data) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.data = data;
    }

    /** @param fit Python that does something with the array {@code X} */
    static Optional<ScikitLearn> start(String python, String fit, Matrix matrix) {
        try {
            Path data = Files.createTempFile("scikit", ".bin");
            ByteBuffer bytes = ByteBuffer.allocate(8 * matrix.values().length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(matrix.values());
            Files.write(data, bytes.array());
            return start(List.of(python, "-c", PROGRAM, data.toString(), "" + matrix.columns(), fit), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ScikitLearn> start(List<String> command, Path data) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var there = new ScikitLearn(process, data);
            if ("ready".equals(there.answers.readLine())) {
                return Optional.of(there);
            }
            there.close();
        } catch (IOException e) {
            Files.delete(data);
        }
        return Optional.empty();
    }

    /** Once. */
    void fit() {
        try {
            orders.write("fit\n");
            orders.flush();
            if (!"done".equals(answers.readLine())) {
                throw new IllegalStateException("expected an answer, but scikit-learn ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(data);
    }
}
