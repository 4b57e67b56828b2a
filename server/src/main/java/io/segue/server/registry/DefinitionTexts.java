package io.segue.server.registry;

import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of definitions as texts that can be sent elsewhere. */
public final class DefinitionTexts {
    private DefinitionTexts() {}

    /** Fails with all problems of the definitions when there are any, their places told as paths from here. */
    public static List<DefinitionText> read(Path folder) throws Failure {
        if (DefinitionFolder.read(folder) instanceof Reading.Invalid invalid) {
            throw Findings.failure(invalid.findings());
        }
        List<DefinitionText> texts = new ArrayList<>();
        for (Path file : DefinitionFolder.files(folder)) {
            texts.add(new DefinitionText(name(folder, file), text(file)));
        }
        return texts;
    }

    private static String text(Path file) throws Failure {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Failure.reading(file.toString(), e);
        }
    }

    /** Below the folder, with the same sign between names on every machine. */
    private static String name(Path folder, Path file) {
        Path below = folder.equals(file) ? file.getFileName() : folder.relativize(file);
        List<String> names = new ArrayList<>();
        below.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}
