package io.segue.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import io.segue.server.ingest.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a request's headers who sent it, and from where. */
final class Senders {
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final HeaderName FORWARDED_HOST = HeaderNames.create("X-Forwarded-Host");
    private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
    private static final HeaderName FETCH_MODE = HeaderNames.create("Sec-Fetch-Mode");

    private final boolean behindProxy;

    Senders(TrackingOptions options) {
        this.behindProxy = options.behindProxy();
    }

    Arrival arrival(ServerRequest request, long at) {
        ServerRequestHeaders headers = request.headers();
        boolean fromPage = headers.contains(HeaderNames.ORIGIN) || headers.contains(FETCH_MODE);
        return new Arrival(at, writeKeys(headers), ip(request), text(headers, HeaderNames.USER_AGENT), fromPage);
    }

    /** Those in the headers, the likeliest first. */
    static List<String> writeKeys(ServerRequestHeaders headers) {
        if (!headers.contains(HeaderNames.AUTHORIZATION)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(1);
        for (String value : headers.get(HeaderNames.AUTHORIZATION).allValues()) {
            String key = writeKey(value.strip());
            if (key != null && !key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static @Nullable String writeKey(String authorization) {
        int space = authorization.indexOf(' ');
        if (space < 0) {
            return null;
        }
        String rest = authorization.substring(space + 1).strip();
        return switch (authorization.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "basic" -> userName(rest);
            case "bearer" -> rest;
            default -> null;
        };
    }

    private static @Nullable String userName(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    /** Behind a proxy, the last address that was added is the one that the proxy itself saw. */
    private String ip(ServerRequest request) {
        String forwarded = behindProxy ? text(request.headers(), FORWARDED_FOR) : null;
        return forwarded == null
                ? request.remotePeer().host()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** The host and port under which the client knows this server. */
    String host(ServerRequest request) {
        String forwarded = behindProxy ? text(request.headers(), FORWARDED_HOST) : null;
        return forwarded == null ? request.authority() : forwarded;
    }

    /** {@code http} or {@code https}, as the client sees it. */
    String protocol(ServerRequest request) {
        String forwarded = behindProxy ? text(request.headers(), FORWARDED_PROTO) : null;
        String own = request.isSecure() ? "https" : "http";
        return forwarded == null ? own : forwarded.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(ServerRequestHeaders headers, HeaderName name) {
        Optional<String> value = headers.contains(name) ? headers.first(name) : Optional.empty();
        return value.isEmpty() || value.get().isBlank() ? null : value.get();
    }
}
