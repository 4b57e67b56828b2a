package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.segue.server.yaml.YamlAsJson;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, and whether what the server says is what it promises. Fields it does not name are refused. */
public final class Contract {
    private static final String ADDRESS = "https://segue.invalid/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "options", "head");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contract INSTANCE = new Contract();

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private Contract() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            document = JSON.readTree(YamlAsJson.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            String strict = strict(document.deepCopy()).toString();
            schemas = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, strict))));
        } catch (Exception e) {
            throw new IllegalStateException("expected the document to be read", e);
        }
    }

    public static Contract get() {
        return INSTANCE;
    }

    JsonNode document() {
        return document;
    }

    /** Objects that say nothing of other fields have no other fields. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::strict);
        return node;
    }

    /** As {@code GET /v1/profiles/{id}}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (String path : paths()) {
            pathItem(path).node().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
                }
            });
        }
        return operations;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** A place in the document. */
    private record Spot(String pointer, JsonNode node) {}

    /** What stands there, or where that leads. */
    private Spot spot(String pointer) {
        JsonNode node = document.at(pointer);
        return node.path("$ref").isTextual()
                ? spot(node.get("$ref").textValue().substring(1))
                : new Spot(pointer, node);
    }

    private Spot pathItem(String path) {
        return spot("/paths/" + path.replace("~", "~0").replace("/", "~1"));
    }

    /** Fails unless the document promises this answer. */
    void check(HttpResponse<String> answer) {
        HttpRequest request = answer.request();
        String method = request.method().toLowerCase(Locale.ROOT);
        String path = template(method, request.uri().getRawPath())
                .orElseThrow(() -> new AssertionError("the document has no " + method + " " + request.uri()));
        check(answer, method, path);
    }

    /** The same, but an address that is not in the document may be answered in any way. */
    void checkIfKnown(HttpResponse<String> answer) {
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        template(method, answer.request().uri().getRawPath()).ifPresent(path -> check(answer, method, path));
    }

    private void check(HttpResponse<String> answer, String method, String path) {
        String what = method + " " + path + " " + answer.statusCode();
        Spot promised = spot(pathItem(path).pointer() + "/" + method + "/responses/" + answer.statusCode());
        assertThat(promised.node().isMissingNode())
                .as("not in the document: " + what + " " + answer.body())
                .isFalse();
        promised.node()
                .path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.headers().firstValue(header))
                        .as(what + " " + header)
                        .isPresent());
        if (promised.node().has("content")) {
            checkContent(answer, what, promised);
        } else {
            assertThat(answer.body()).as(what).isEmpty();
        }
    }

    private void checkContent(HttpResponse<String> answer, String what, Spot promised) {
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
        assertThat(promised.node().get("content").has(type))
                .as(what + " is not promised as " + type)
                .isTrue();
        if (type.endsWith("json")) {
            validate(what, promised.pointer() + "/content/" + type.replace("/", "~1") + "/schema", answer.body());
        }
    }

    private void validate(String what, String pointer, String body) {
        JsonSchema schema = compiled.computeIfAbsent(
                pointer,
                it -> schemas.getSchema(
                        SchemaLocation.of(ADDRESS + "#" + it.replace("{", "%7B").replace("}", "%7D")),
                        SchemaValidatorsConfig.builder().build()));
        try {
            assertThat(schema.validate(JSON.readTree(body)))
                    .as(what + " " + body)
                    .isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    /** The one with the fewest holes that fits. */
    private Optional<String> template(String method, String path) {
        return paths().stream()
                .filter(it -> pathItem(it).node().has(method))
                .filter(it -> path.matches(it.replace(".", "[.]").replaceAll("\\{\\w+}", "[^/]+") + "/?"))
                .min(Comparator.comparingLong(
                        it -> it.chars().filter(c -> c == '{').count()));
    }
}
