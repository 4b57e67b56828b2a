package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Lets nobody through while the server comes up or goes down, but for those who ask how it is. Senders are told to come
 * again, which they do.
 */
public final class StartGate implements Filter {
    private static final String RETRY_SECONDS = "1";

    private volatile String closedBecause = "the server is starting and goes through what it took before it stopped";

    public void open() {
        closedBecause = "";
    }

    public void close() {
        closedBecause = "the server is going down";
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String why = closedBecause;
        if (why.isEmpty() || isAboutHealth(request.path().path())) {
            chain.proceed();
            return;
        }
        response.header(HeaderNames.RETRY_AFTER, RETRY_SECONDS);
        ProblemJson.of(Status.SERVICE_UNAVAILABLE_503, "not-ready", why).send(response);
    }

    private static boolean isAboutHealth(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }
}
