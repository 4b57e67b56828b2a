package io.segue.server.yaml;

import io.segue.core.language.Problem;
import io.segue.core.language.SourceText;
import io.segue.core.language.Span;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file and what is wrong with it. */
public final class YamlDocument {
    /** Nobody writes by hand what is larger. */
    private static final int BYTES_MAX = 1 << 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(50).build();

    private final SourceText source;
    private final List<Finding> findings = new ArrayList<>();

    private YamlDocument(String name, String text) {
        this.source = SourceText.of(name, text);
    }

    /** A text that came from elsewhere than a file. */
    public static YamlDocument of(String name, String text) {
        if (text.length() > BYTES_MAX) {
            return refused(name, "too-large", "the file is larger than " + BYTES_MAX + " characters", "");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return refused(name, "bad-encoding", "the file is not UTF-8", "save it as UTF-8");
        }
        return new YamlDocument(name, text);
    }

    /** Instead of a file that is not looked at, for this reason. */
    public static YamlDocument refused(String name, String code, String message, String hint) {
        var document = new YamlDocument(name, "");
        document.report(code, new Span(0, 0), message, hint);
        return document;
    }

    /** @param name of the file, as it is shown to people */
    public static YamlDocument read(String name, Path file) throws Failure {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new Failure(
                        Failure.Kind.INPUT, "cannot read " + name + ": it is larger than " + BYTES_MAX + " bytes");
            }
            return decode(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw Failure.reading(name, e);
        }
    }

    private static YamlDocument decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new YamlDocument(name, text);
        } catch (CharacterCodingException e) {
            return refused(name, "bad-encoding", "the file is not UTF-8", "save it as UTF-8");
        }
    }

    public SourceText source() {
        return source;
    }

    /** What is wrong, as far as it has been looked at. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether there is nothing in it but comments. */
    public boolean isBlank() {
        return findings.isEmpty()
                && source.text().lines().map(String::strip).allMatch(it -> it.isEmpty() || it.startsWith("#"));
    }

    /** The mapping that the file is; empty, with a finding, when it is none. */
    public Optional<YamlMap> root() {
        return root("segment: my-segment");
    }

    /** @param example of what may stand in such a file, for the finding */
    public Optional<YamlMap> root(String example) {
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        Node root = compose();
        if (root instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(this, mapping));
        }
        if (findings.isEmpty()) {
            Span span = root == null ? new Span(0, 0) : span(root);
            report("bad-yaml", span, "expected fields, such as '" + example + "'", "");
        }
        return Optional.empty();
    }

    private @Nullable Node compose() {
        try {
            return new Compose(SETTINGS).composeString(source.text()).orElse(null);
        } catch (MarkedYamlEngineException e) {
            int start = e.getProblemMark().map(this::offset).orElse(0);
            report("bad-yaml", new Span(start, start), words(e), "");
        } catch (YamlEngineException e) {
            String words = e.getMessage() == null ? "this is not YAML" : e.getMessage();
            report("bad-yaml", new Span(0, 0), words.strip(), "");
        } catch (StackOverflowError e) {
            report("bad-yaml", new Span(0, 0), "lists and mappings are nested too deeply", "");
        }
        return null;
    }

    /** The library tells its longer stories in two halves. */
    private static String words(MarkedYamlEngineException e) {
        String problem =
                e.getProblem() == null ? "this is not YAML" : e.getProblem().strip();
        return problem.startsWith("but ") ? e.getContext() + ", " + problem : problem;
    }

    void report(String code, Node node, String message, String hint) {
        report(code, span(node), message, hint);
    }

    void report(String code, Span span, String message, String hint) {
        findings.add(new Finding(source, new Problem(code, span, message, hint)));
    }

    /** Where a node stands; of one over several lines, its first. */
    Span span(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(0);
        int end = node.getEndMark().map(this::offset).orElse(start);
        return new Span(start, Math.max(start, end));
    }

    private int offset(Mark mark) {
        String text = source.text();
        int codePoints = Math.min(mark.getIndex(), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, codePoints);
    }
}
