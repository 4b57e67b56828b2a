package io.segue.server.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.Reader;
import io.segue.server.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Answers GraphQL. A question that asks for too much is not begun. Any thread may ask. */
public final class GraphQlService {
    /** Fields inside each other. The usual questions about the schema itself need 13. */
    static final int DEPTH_MAX = 20;

    /** Everything asked for, counted as often as there may be of it; see {@link Cost}. */
    static final int COMPLEXITY_MAX = 20_000;

    /** Fields and items of an answer, whatever was foreseen. */
    static final int RESULT_NODES_MAX = 200_000;

    private final GraphQL engine;

    public GraphQlService(Reader reader, ChangeReader changes) {
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(schemaText()), new Wiring(reader, changes).build());
        engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new Faults())
                .instrumentation(new ChainedInstrumentation(
                        new MaxQueryDepthInstrumentation(DEPTH_MAX),
                        new MaxQueryComplexityInstrumentation(COMPLEXITY_MAX, new Cost())))
                .build();
    }

    /** The schema in its own language. */
    static String schemaText() {
        try (InputStream in =
                Objects.requireNonNull(GraphQlService.class.getResourceAsStream("/schema.graphqls"), "the schema")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected the schema on the class path", e);
        }
    }

    /** A JSON object with {@code data}, and {@code errors} when something went wrong. */
    public String answer(GraphQlQuestion question) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(question.query())
                .variables(question.variables())
                .graphQLContext(Map.of(ResultNodesInfo.MAX_RESULT_NODES, RESULT_NODES_MAX));
        if (question.operationName() != null) {
            input.operationName(question.operationName());
        }
        ExecutionResult result = engine.execute(input.build());
        return JsonText.ofAny(result.toSpecification());
    }
}
