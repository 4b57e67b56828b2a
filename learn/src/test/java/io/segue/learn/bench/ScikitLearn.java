package io.segue.learn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.learn.data.Matrix;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Python with scikit-learn on the other side of a pipe, for benchmarks that compare with it. */
final class ScikitLearn implements AutoCloseable {
    private static final String PYTHON = System.getProperty("segue.python", "/usr/bin/python3");

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final Path folder;

    private ScikitLearn(Process process, Path folder) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
        this.folder = folder;
    }

    /** Its version; empty where there is no Python or it has no scikit-learn. */
    static String version() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(PYTHON, "-c", "import sklearn; print(sklearn.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String version = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? version : "";
        } catch (IOException e) {
            return "";
        }
    }

    static ScikitLearn start() throws IOException {
        Path folder = Files.createTempDirectory("segue-beside");
        Path script = folder.resolve("scikit_learn.py");
        try (InputStream source = ScikitLearn.class.getResourceAsStream("/beside/scikit_learn.py")) {
            Files.write(script, source.readAllBytes());
        }
        ProcessBuilder builder =
                new ProcessBuilder(PYTHON, script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Linear algebra as fast as it can be, whatever this machine's settings are.
        builder.environment().keySet().removeIf(it -> it.startsWith("OPENBLAS_"));
        return new ScikitLearn(builder.start(), folder);
    }

    /** Writes numbers where the other side can read them. */
    Path share(String name, Matrix matrix) throws IOException {
        Path file = folder.resolve(name);
        ByteBuffer bytes = ByteBuffer.allocate(8 * matrix.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(matrix.values());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return file;
    }

    /** One task; the answer has at least its {@code seconds}. */
    JsonNode ask(String task, Path data, Matrix shape, Map<String, ?> settings) throws IOException {
        Map<String, Object> question = new LinkedHashMap<>(settings);
        question.put("task", task);
        question.put("data", data.toString());
        question.put("rows", shape.rows());
        question.put("columns", shape.columns());
        questions.write(json.writeValueAsString(question));
        questions.newLine();
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("expected an answer to " + task + ", but the Python process ended");
        }
        return json.readTree(answer);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
