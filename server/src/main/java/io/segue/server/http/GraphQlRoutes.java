package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.access.Scope;
import io.segue.server.api.Unanswerable;
import io.segue.server.graphql.GraphQlQuestion;
import io.segue.server.graphql.GraphQlService;
import io.segue.server.json.JsonReader;
import io.segue.server.json.PlainJava;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v1/graphql}. */
public final class GraphQlRoutes implements HttpService {
    private static final int BODY_BYTES_MAX = 100 * 1024;

    private final GraphQlService service;
    private final Guard guard;

    public GraphQlRoutes(GraphQlService service, Guard guard) {
        this.service = service;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/v1/graphql", guard.allow(Endpoint.of(this::posted), Scope.READ))
                .get("/v1/graphql", guard.allow(Endpoint.of(this::inTheAddress), Scope.READ));
    }

    private Reply posted(ServerRequest request) {
        Query.of(request);
        Fields body = object("the body", SmallBody.read(request, BODY_BYTES_MAX));
        return answer(text(body, "query"), text(body, "operationName"), variables(body.get("variables")));
    }

    private Reply inTheAddress(ServerRequest request) {
        Query query = Query.of(request, "query", "operationName", "variables");
        String variables = query.text("variables");
        return answer(
                query.text("query"),
                query.text("operationName"),
                variables == null
                        ? Map.of()
                        : PlainJava.of(object("'variables'", variables.getBytes(StandardCharsets.UTF_8))));
    }

    private Reply answer(@Nullable String query, @Nullable String operationName, Map<String, Object> variables) {
        if (query == null) {
            throw wrong("expected a 'query' such as {\"query\":\"{ segments { nodes { id size } } }\"}, but got none");
        }
        return Reply.json(service.answer(new GraphQlQuestion(query, operationName, variables)));
    }

    private static Fields object(String what, byte[] json) {
        return switch (new JsonReader().read(json, 0, json.length)) {
            case JsonReader.Read read -> read.body();
            case JsonReader.Bad bad ->
                throw wrong(what + " is not a JSON object: " + bad.rejection().reason());
        };
    }

    private static @Nullable String text(Fields body, String name) {
        Value value = body.get(name);
        if (value == Value.ABSENT) {
            return null;
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw wrong("expected '" + name + "' to be a text");
    }

    private static Map<String, Object> variables(Value value) {
        if (value == Value.ABSENT) {
            return Map.of();
        }
        if (value instanceof Value.Struct struct) {
            return PlainJava.of(struct.fields());
        }
        throw wrong("expected 'variables' to be an object such as {\"id\":\"ada\"}");
    }

    private static Unanswerable wrong(String message) {
        return new Unanswerable(Unanswerable.Kind.WRONG, "bad-parameter", message);
    }
}
