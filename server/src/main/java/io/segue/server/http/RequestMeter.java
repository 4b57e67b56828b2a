package io.segue.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.segue.server.metrics.Metric;
import io.segue.server.metrics.Metrics;
import java.util.Set;

/**
 * Counts requests by route and status. A route is the pattern a request matched, never its path: whoever asks for paths
 * that are not there must not make the server remember each of them.
 */
public final class RequestMeter implements Filter {
    private static final String NO_ROUTE = "none";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final String OTHER_METHOD = "other";

    private final Metrics.Tally requests;
    private final Metrics.Timing seconds;

    public RequestMeter(Metrics metrics) {
        this.requests = metrics.tally(Metric.HTTP_REQUESTS);
        this.seconds = metrics.timing(Metric.HTTP_SECONDS);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long start = System.nanoTime();
        try {
            chain.proceed();
        } finally {
            String route = request.matchingPattern().orElse(NO_ROUTE);
            String method = request.prologue().method().text();
            requests.add(
                    1,
                    METHODS.contains(method) ? method : OTHER_METHOD,
                    route,
                    Integer.toString(response.status().code()));
            seconds.add(System.nanoTime() - start, route);
        }
    }
}
