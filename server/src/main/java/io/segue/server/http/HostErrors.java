package io.segue.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/** Answers to requests that no route gets to see, and to those a route gave up. What a client did wrong is never a 5xx. */
final class HostErrors implements DirectHandler {
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        Status answer = status(type, status);
        headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, ProblemJson.CONTENT_TYPE));
        headers.set(Cors.ANY_ORIGIN);
        return TransportResponse.builder()
                .status(answer)
                .headers(headers)
                .entity(ProblemJson.of(answer, code(status), detail(type, status, message))
                        .with("success", "false")
                        .bytes())
                .keepAlive(type.keepAlive())
                .build();
    }

    private static Status status(EventType type, Status status) {
        return switch (type) {
            case INTERNAL_ERROR -> Status.INTERNAL_SERVER_ERROR_500;
            case PAYLOAD_TOO_LARGE, HTTP_VERSION_NOT_SUPPORTED -> Status.BAD_REQUEST_400;
            case BAD_REQUEST -> status.code() >= 500 || isTooLarge(status) ? Status.BAD_REQUEST_400 : status;
            case FORBIDDEN, OTHER -> isTooLarge(status) ? Status.BAD_REQUEST_400 : status;
        };
    }

    private static boolean isTooLarge(Status status) {
        return status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code();
    }

    private static String code(Status status) {
        return isTooLarge(status) ? "too-large" : status.code() >= 500 ? "internal-error" : "bad-request";
    }

    private static String detail(EventType type, Status status, @Nullable String message) {
        if (isTooLarge(status)) {
            return "expected a body of at most " + HttpLimits.BODY_BYTES_MAX + " bytes (BODY_BYTES_MAX), but got more";
        }
        return type == EventType.INTERNAL_ERROR || message == null
                ? "the server could not answer; its log says why"
                : message;
    }
}
