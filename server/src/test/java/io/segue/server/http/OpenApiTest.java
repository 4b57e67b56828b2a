package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final JsonNode DOCUMENT = Contract.get().document();

    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer().withShop();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void the_document_is_served_to_everybody_in_both_languages() throws Exception {
        String yaml = server.checked(HttpRequest.newBuilder(server.uri("/openapi.yaml")))
                .body();
        String json = server.checked(HttpRequest.newBuilder(server.uri("/openapi.json")))
                .body();
        assertThat(yaml).startsWith("openapi: 3.1.0\n");
        assertThat(json).isEqualTo(DOCUMENT.toString());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(DOCUMENT.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void every_schema_is_a_schema() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        DOCUMENT.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(meta.validate(schema.getValue().toString(), InputFormat.JSON))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void operations_have_a_name_of_their_own_a_summary_and_every_hole_of_their_path() {
        List<String> names = new ArrayList<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.isObject()) {
                        names.add(operation.path("operationId").asText());
                        assertThat(operation.path("summary").asText())
                                .as(path.getKey())
                                .isNotEmpty();
                        assertThat(parameters(operation, "path")).isEqualTo(holes(path.getKey()));
                    }
                }));
        assertThat(names).hasSizeGreaterThan(20).doesNotContain("").doesNotHaveDuplicates();
    }

    private static Set<String> holes(String path) {
        Set<String> holes = new TreeSet<>();
        Arrays.stream(path.split("/"))
                .filter(it -> it.startsWith("{"))
                .forEach(it -> holes.add(it.substring(1, it.length() - 1)));
        return holes;
    }

    private static Set<String> parameters(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(it -> {
            JsonNode parameter =
                    it.has("$ref") ? DOCUMENT.at(it.get("$ref").textValue().substring(1)) : it;
            if (parameter.get("in").textValue().equals(in)) {
                names.add(parameter.get("name").textValue());
            }
        });
        return names;
    }

    /** A route tells what it knows when it is asked for something else. */
    @Test
    void the_document_names_exactly_the_parameters_that_a_reading_route_knows() throws Exception {
        for (String operation : RouteList.of(server.services())) {
            String path = operation.substring(operation.indexOf('/'));
            if (operation.startsWith("GET /v1/")) {
                String known = server.problem(path.replace("{id}", "ann").replace("{segment}", "adders") + "?quux=1");
                Set<String> documented = parameters(DOCUMENT.at("/paths/" + path.replace("/", "~1") + "/get"), "query");
                assertThat(known)
                        .as(path)
                        .matches("400 unknown parameter 'quux'; this route knows .*")
                        .satisfies(it -> assertThat(names(it)).isEqualTo(documented));
            }
        }
    }

    private static Set<String> names(String known) {
        String list = known.substring(known.indexOf(" knows ") + " knows ".length());
        return list.equals("none") ? Set.of() : new TreeSet<>(Arrays.asList(list.split(", ")));
    }
}
