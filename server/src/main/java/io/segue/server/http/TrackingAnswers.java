package io.segue.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.event.Rejection;
import io.segue.server.ingest.Door;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.Received;
import io.segue.server.ingest.Reception;
import io.segue.server.ingest.RefusedCall;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What tracking libraries are told. They send again after 429 and 5xx, and drop their events after any other error. */
final class TrackingAnswers {
    static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final byte[] SUCCESS = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);

    private TrackingAnswers() {}

    static void success(ServerResponse response) {
        response.header(Cors.ANY_ORIGIN);
        response.header(JSON);
        response.send(SUCCESS);
    }

    static void unusable(ServerResponse response, Rejection why) {
        refuse(response, Status.BAD_REQUEST_400, why.code(), why.reason());
    }

    /** With the field that tracking libraries look for. */
    private static void refuse(ServerResponse response, Status status, String code, String reason) {
        ProblemJson.of(status, code, reason).with("success", "false").send(response);
    }

    /** Nobody has this write key. */
    static void unknown(ServerResponse response, Rejection why) {
        refuse(response, Status.UNAUTHORIZED_401, why.code(), why.reason());
    }

    static void received(ServerResponse response, Door door, Received received) {
        switch (received) {
            case Received.Unusable unusable -> unusable(response, unusable.why());
            case Received.Unknown unknown -> unknown(response, unknown.why());
            case Received.Taken taken -> stored(response, door, taken.intake());
        }
    }

    /**
     * Everything is on disk, refused calls included. One call that was refused is an error; refused calls of a batch are
     * not, because their sender would drop, or repeat, the good ones too. But a call that is too large is said so in any
     * case: the others are stored, so nothing is lost by it.
     */
    private static void stored(ServerResponse response, Door door, Intake intake) {
        List<RefusedCall> refused = intake.refused();
        if (refused.isEmpty()) {
            success(response);
            return;
        }
        Optional<Rejection> tooLarge = refused.stream()
                .map(RefusedCall::why)
                .filter(why -> why.code().equals(Reception.TOO_LARGE))
                .findFirst();
        if (tooLarge.isPresent()) {
            String others = "; the other " + intake.taken().size() + " calls were taken";
            refuse(
                    response,
                    Status.BAD_REQUEST_400,
                    Reception.TOO_LARGE,
                    tooLarge.get().reason() + others);
        } else if (door.isBatch()) {
            partly(response, intake);
        } else {
            unusable(response, refused.getFirst().why());
        }
    }

    /** Which calls and why; as many as a batch may hold. */
    private static void partly(ServerResponse response, Intake intake) {
        StringBuilder reasons = new StringBuilder("[");
        intake.refused()
                .forEach(call -> reasons.append(reasons.length() == 1 ? "" : ",")
                        .append(new JsonLine()
                                .add("index", call.index())
                                .add("code", call.why().code())
                                .add("reason", call.why().reason())));
        String json = new JsonLine()
                .add("success", true)
                .add("taken", intake.taken().size())
                .add("rejected", intake.refused().size())
                .addRaw("reasons", reasons.append(']').toString())
                .toString();
        response.header(JSON);
        response.send(json.getBytes(StandardCharsets.UTF_8));
    }
}
