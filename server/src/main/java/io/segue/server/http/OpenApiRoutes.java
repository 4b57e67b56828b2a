package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.segue.server.yaml.YamlAsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code /openapi.yaml} and {@code /openapi.json}: what can be asked of the server, for everybody. */
public final class OpenApiRoutes implements HttpService {
    private final String yaml = document();
    private final String json = YamlAsJson.of(yaml);

    private static String document() {
        try (InputStream in =
                Objects.requireNonNull(OpenApiRoutes.class.getResourceAsStream("/openapi.yaml"), "the document")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected the document on the class path", e);
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/openapi.yaml", Endpoint.of(request -> new Reply("application/yaml", yaml)))
                .get("/openapi.json", Endpoint.of(request -> Reply.json(json)));
    }
}
