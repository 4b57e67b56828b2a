package io.segue.server.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request.
 *
 * @param operationName which of several operations in the query is meant; null when there is one
 */
public record GraphQlQuestion(String query, @Nullable String operationName, Map<String, Object> variables) {}
