package io.segue.server.graphql;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.segue.server.api.Unanswerable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What could not be answered, told in {@code errors}: with a sentence and a code, or, when it is our fault, in the log. */
final class Faults implements DataFetcherExceptionHandler {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters fault) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(fault.getDataFetchingEnvironment())
                .errorType(ErrorType.DataFetchingException);
        if (fault.getException() instanceof Unanswerable it) {
            error.message("%s", String.valueOf(it.getMessage())).extensions(Map.of("code", it.code()));
        } else {
            LOG.log(Level.ERROR, "a GraphQL field could not be read: " + fault.getPath(), fault.getException());
            error.message("the server failed here; its log says why").extensions(Map.of("code", "internal"));
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }
}
