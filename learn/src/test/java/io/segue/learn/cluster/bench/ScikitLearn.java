package io.segue.learn.cluster.bench;

import io.segue.learn.data.Matrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * scikit-learn in a process of its own, to be measured beside ours in one run. Started when it is first asked for; where
 * there is no Python with it, its benchmark fails with a sentence and the others go on.
 */
final class ScikitLearn implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";

    /** Answers each line with "done" after it has done its work once more. */
    private static final String PROGRAM = """
            import sys
            import numpy as np
            from sklearn.cluster import *
            from sklearn.metrics import silhouette_score
            X = np.fromfile(sys.argv[1], '<f8').reshape(-1, int(sys.argv[2]))
            exec(sys.argv[3])
            work = compile(sys.argv[4], 'work', 'exec')
            for line in sys.stdin:
                exec(work)
                print('done', flush=True)
            """;

    private final String python;
    private final String once;
    private final String work;
    private Process process;
    private BufferedReader answers;
    private Writer orders;
    private Path data;

    /**
     * @param once Python to begin with; may use the array {@code X}
     * @param work Python to be measured
     */
    ScikitLearn(String once, String work) {
        this(PYTHON, once, work);
    }

    ScikitLearn(String python, String once, String work) {
        this.python = python;
        this.once = once;
        this.work = work;
    }

    /**
     * Does the work once.
     *
     * @param matrix the array {@code X} of the first time
     * @throws IllegalStateException where there is no Python with scikit-learn
     */
    void run(Matrix matrix) {
        try {
            if (process == null) {
                start(matrix);
            }
            orders.write("again\n");
            orders.flush();
            if ("done".equals(answers.readLine())) {
                return;
            }
        } catch (IOException e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private IllegalStateException missing(IOException cause) {
        return new IllegalStateException(
                "expected scikit-learn in " + python + ", but it does not answer; Debian has python3-sklearn", cause);
    }

    private void start(Matrix matrix) throws IOException {
        data = Files.createTempFile("scikit", ".bin");
        ByteBuffer bytes = ByteBuffer.allocate(8 * matrix.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(matrix.values());
        Files.write(data, bytes.array());
        var builder = new ProcessBuilder(
                        python, "-c", PROGRAM, data.toString(), String.valueOf(matrix.columns()), once, work)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // As fast as it can be, whatever this machine's settings for other programs are.
        builder.environment().keySet().removeIf(it -> it.startsWith("OPENBLAS_"));
        process = builder.start();
        answers = process.inputReader();
        orders = process.outputWriter();
    }

    @Override
    public void close() {
        try {
            if (process != null) {
                process.destroy();
            }
            if (data != null) {
                Files.deleteIfExists(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
