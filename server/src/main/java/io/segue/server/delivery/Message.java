package io.segue.server.delivery;

import io.segue.core.engine.Effect;
import io.segue.core.event.IsoTime;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;

/**
 * What is sent: a change, or a test.
 *
 * @param id the same however often it is sent
 * @param body JSON; exactly these bytes are signed and sent
 */
public record Message(String id, byte[] body) {

    static Message of(ChangeRecord change) {
        String at = IsoTime.format(change.at());
        var data = new JsonLine()
                .add("id", change.id().toString())
                .addRaw("profile", profile(change.profile()))
                .add("segment", change.segment())
                .add("version", change.version())
                .add("at", at);
        return message(change.id().toString(), type(change.change()), at, data);
    }

    static Message test(String id, Destination destination, long now) {
        var data = new JsonLine().add("destination", destination.id()).add("name", destination.name());
        return message(id, "segue.test", IsoTime.format(now), data);
    }

    private static Message message(String id, String type, String at, JsonLine data) {
        String body = new JsonLine()
                .add("type", type)
                .add("timestamp", at)
                .addRaw("data", data.toString())
                .toString();
        return new Message(id, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String type(Effect.Change change) {
        return switch (change) {
            case ENTERED -> "segment.entered";
            case LEFT -> "segment.left";
        };
    }

    private static String profile(ProfileKey key) {
        String name = switch (key.kind()) {
            case USER -> "userId";
            case ANONYMOUS -> "anonymousId";
        };
        return new JsonLine().add(name, key.name()).toString();
    }
}
