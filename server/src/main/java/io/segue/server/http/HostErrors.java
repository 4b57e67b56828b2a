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
        EventType whose = isUnread(request) ? EventType.BAD_REQUEST : type;
        Status answer = status(whose, status);
        headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, ProblemJson.CONTENT_TYPE));
        headers.set(Cors.ANY_ORIGIN);
        return TransportResponse.builder()
                .status(answer)
                .headers(headers)
                .entity(ProblemJson.of(answer, code(answer, status), detail(whose, status, message))
                        .with("success", "false")
                        .bytes())
                .keepAlive(type.keepAlive())
                .build();
    }

    /** Whatever went wrong before there was a request to serve, its bytes were to blame. */
    private static boolean isUnread(TransportRequest request) {
        return request.path().isEmpty();
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

    private static String code(Status answer, Status status) {
        return isTooLarge(status) ? "too-large" : answer.code() >= 500 ? "internal-error" : "bad-request";
    }

    private static String detail(EventType type, Status status, @Nullable String message) {
        if (isTooLarge(status)) {
            return "expected a body of at most " + HttpLimits.BODY_BYTES_MAX + " bytes (BODY_BYTES_MAX), but got more";
        }
        if (type == EventType.INTERNAL_ERROR) {
            return "the server could not answer; its log says why";
        }
        return message == null ? "expected a whole and valid request of HTTP/1.1" : message;
    }
}
