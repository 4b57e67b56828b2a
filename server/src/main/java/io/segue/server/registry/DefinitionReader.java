package io.segue.server.registry;

import io.segue.core.language.Printable;
import io.segue.server.definitions.DefinitionDocuments;
import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.yaml.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a catalogue of definition texts that somebody sent, within named limits. */
public final class DefinitionReader {
    /** A catalogue of more segments is nobody's. */
    public static final int FILES_MAX = 10_000;

    /** All texts together, as UTF-8: what is applied comes in one request, and is one record of the log. */
    public static final int BYTES_MAX = 4 << 20;

    private static final int NAME_LENGTH_MAX = 300;

    private final List<YamlDocument> documents = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bytes;

    private DefinitionReader() {}

    /** Looks at every text, whatever is wrong with the others. No texts at all are an empty catalogue. */
    public static Reading read(List<DefinitionText> texts) {
        var reader = new DefinitionReader();
        if (texts.size() > FILES_MAX) {
            reader.refuse("definitions", "too-many-files", "there are more than " + FILES_MAX + " files", "");
        } else {
            texts.forEach(reader::add);
        }
        return DefinitionDocuments.read(reader.documents);
    }

    private void add(DefinitionText text) {
        String name = Printable.text(text.file());
        bytes += text.yaml().getBytes(StandardCharsets.UTF_8).length;
        if (!isName(text.file())) {
            refuse(
                    Printable.cut(text.file()),
                    "bad-file-name",
                    "expected the path of a .yaml file below a folder, such as growth/loyal.yaml",
                    "of at most " + NAME_LENGTH_MAX + " characters, without '..' and control characters");
        } else if (!names.add(text.file())) {
            refuse(name, "duplicate-file", "this file is here twice", "leave one of them out");
        } else if (bytes > BYTES_MAX) {
            refuse(name, "too-large", "up to this file, the files have more than " + BYTES_MAX + " bytes", "");
        } else {
            documents.add(YamlDocument.of(name, text.yaml()));
        }
    }

    private static boolean isName(String file) {
        return file.length() <= NAME_LENGTH_MAX
                && file.equals(Printable.text(file))
                && DefinitionFolder.hasDefinitionName(file)
                && !file.contains("\\")
                && List.of(file.split("/", -1)).stream()
                        .noneMatch(part -> part.isBlank() || part.equals("..") || part.equals("."));
    }

    private void refuse(String name, String code, String message, String hint) {
        documents.add(YamlDocument.refused(name, code, message, hint));
    }
}
