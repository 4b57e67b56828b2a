package io.segue.server.demo;

import io.segue.server.io.Failure;
import io.segue.server.registry.DefinitionText;
import io.segue.server.registry.DefinitionTexts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The segments of {@code examples/shop}, which the build packs into the program. */
final class DemoSegments {
    private static final String FOLDER = "/demo/segments";

    private DemoSegments() {}

    static List<DefinitionText> read() throws Failure {
        URL folder = Objects.requireNonNull(DemoSegments.class.getResource(FOLDER), FOLDER);
        try {
            URI uri = folder.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : DefinitionTexts.read(Path.of(uri));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected a resource's address to be one, but got " + folder, e);
        }
    }

    private static List<DefinitionText> inJar(URI uri) throws Failure {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return DefinitionTexts.read(jar.getPath(FOLDER));
        } catch (IOException e) {
            throw Failure.reading(uri.toString(), e);
        }
    }
}
