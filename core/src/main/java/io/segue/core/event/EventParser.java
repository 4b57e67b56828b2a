package io.segue.core.event;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Turns a call of the tracking API, already decoded from JSON, into an {@link Event}. Fields it does not know are
 * ignored; a call that is no event is answered with a {@link Rejection}, never with an exception.
 *
 * <p>A {@code page} call becomes the event {@code Page Viewed} and a {@code screen} call {@code Screen Viewed}, with the
 * call's name and category among the properties. A {@code group} call's traits go below {@code group}, so that a
 * company's {@code name} never overwrites a person's.
 */
public final class EventParser {
    /** Stands in until the rejection is returned. */
    private static final Identifiers NOBODY = new Identifiers("", null, null);

    private EventParser() {}

    /**
     * @param body the call as it came
     * @param fallbackMessageId names the call when it has no {@code messageId} of its own
     */
    public static Parsed parse(Fields body, String fallbackMessageId) {
        var call = new Call(body);
        String type = type(call);
        String messageId = call.id("messageId");
        var event = new Event(
                messageId == null ? fallbackMessageId : messageId,
                call.time(),
                who(call, type),
                name(call, type),
                properties(call, type),
                traits(call, type),
                call.object("context"));
        Rejection rejection = call.rejection();
        return rejection == null ? event : rejection;
    }

    private static String type(Call call) {
        String type = call.text("type");
        if (type == null) {
            call.reject("no-type", "expected a type, such as \"track\", but the call has none");
            return "";
        }
        return switch (type) {
            case "track", "page", "screen", "identify", "group", "alias" -> type;
            default -> {
                call.reject(
                        "unknown-type",
                        "expected type to be track, page, screen, identify, group or alias, but got '"
                                + Call.shortened(type) + "'");
                yield "";
            }
        };
    }

    private static Identifiers who(Call call, String type) {
        String userId = call.id("userId");
        String anonymousId = call.id("anonymousId");
        boolean alias = type.equals("alias");
        String previousId = alias ? call.id("previousId") : null;
        if (userId == null && anonymousId == null) {
            call.reject("no-identifier", "expected a userId or an anonymousId, but the call has neither");
            return NOBODY;
        }
        if (alias && (userId == null || previousId == null)) {
            call.reject(
                    "incomplete-alias",
                    "expected an alias call to have a previousId and the userId it turned out to be, but "
                            + (userId == null ? "userId" : "previousId") + " is missing");
        }
        return new Identifiers(userId, anonymousId, previousId);
    }

    private static @Nullable String name(Call call, String type) {
        return switch (type) {
            case "page" -> "Page Viewed";
            case "screen" -> "Screen Viewed";
            case "track" -> {
                String name = call.text("event");
                if (name == null) {
                    call.reject(
                            "no-event",
                            "expected a track call to name its event, such as \"event\": \"Order Completed\"");
                }
                yield name;
            }
            default -> null;
        };
    }

    private static Fields properties(Call call, String type) {
        return switch (type) {
            case "track" -> call.object("properties");
            case "page", "screen" -> pageProperties(call);
            default -> Fields.EMPTY;
        };
    }

    /** The first of two equal names wins, so a property that is there already is not overwritten. */
    private static Fields pageProperties(Call call) {
        Fields properties = call.object("properties");
        String name = call.text("name");
        String category = call.text("category");
        if (name == null && category == null) {
            return properties;
        }
        var all = new Fields.Builder().addAll(properties);
        if (name != null) {
            all.add("name", new Value.Text(name));
        }
        if (category != null) {
            all.add("category", new Value.Text(category));
        }
        return all.build();
    }

    private static Fields traits(Call call, String type) {
        return switch (type) {
            case "identify" -> call.object("traits");
            case "group" -> group(call);
            default -> Fields.EMPTY;
        };
    }

    private static Fields group(Call call) {
        String id = call.id("groupId");
        if (id == null) {
            call.reject("no-group", "expected a group call to have a groupId, but it has none");
            return Fields.EMPTY;
        }
        Fields group = new Fields.Builder()
                .add("id", new Value.Text(id))
                .addAll(call.object("traits"))
                .build();
        return Fields.of("group", new Value.Struct(group));
    }
}
