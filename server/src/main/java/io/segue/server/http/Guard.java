package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Scope;
import io.segue.server.access.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets only those through to a route whose token is good for it. Everybody else is answered before anything of the body
 * is read.
 *
 * <pre>{@code
 * rules.get("/v1/tokens", guard.allow(this::list, Scope.ADMIN));
 * }</pre>
 */
public final class Guard {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    public Guard(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Answers somebody whose token is known. */
    public interface Known {
        void handle(ServerRequest request, ServerResponse response, ApiToken caller) throws Exception;
    }

    /** @param scopes any of which is enough */
    public Handler allow(Handler handler, Scope... scopes) {
        return allow((request, response, caller) -> handler.handle(request, response), scopes);
    }

    /** @param scopes any of which is enough */
    public Handler allow(Known handler, Scope... scopes) {
        List<Scope> enough = List.of(scopes);
        return (request, response) -> {
            Optional<ApiToken> caller = caller(request, response, enough);
            if (caller.isPresent()) {
                handler.handle(request, response, caller.get());
            }
        };
    }

    /** Empty when the request has been answered with what is wrong with its token. */
    private Optional<ApiToken> caller(ServerRequest request, ServerResponse response, List<Scope> enough) {
        Optional<String> secret =
                request.headers().first(HeaderNames.AUTHORIZATION).flatMap(Guard::secret);
        Optional<ApiToken> token = secret.flatMap(tokens::check);
        if (token.isEmpty()) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"segue\"");
            ProblemJson.of(Status.UNAUTHORIZED_401, "unknown-token", secret.isEmpty() ? noToken() : badToken())
                    .send(response);
            return Optional.empty();
        }
        if (enough.stream().noneMatch(token.get()::allows)) {
            ProblemJson.of(Status.FORBIDDEN_403, "missing-scope", missing(token.get(), enough))
                    .send(response);
            return Optional.empty();
        }
        return token;
    }

    private static Optional<String> secret(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static String noToken() {
        return "expected an API token in the header 'Authorization: Bearer sg_…'";
    }

    private static String badToken() {
        return "this API token is unknown or was revoked";
    }

    private static String missing(ApiToken token, List<Scope> enough) {
        String words = enough.stream().map(Scope::word).collect(Collectors.joining(" or "));
        String has = Arrays.stream(Scope.values())
                .filter(token.scopes()::contains)
                .map(Scope::word)
                .collect(Collectors.joining(", "));
        return "expected a token with scope " + words + ", but '" + token.name() + "' has " + has;
    }
}
