package io.segue.server.ingest;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.List;
import java.util.Locale;

/**
 * Tells calls that a customer's device sent itself from those that a shop's server sent about somebody. Only for the
 * first kind, the request's address and user agent are the customer's.
 */
final class ClientSide {
    /** Parts of the names of libraries that run on devices, in lower case. */
    private static final List<String> LIBRARIES = List.of(
            "analytics.js",
            "javascript",
            "android",
            "kotlin",
            "ios",
            "swift",
            "react-native",
            "flutter",
            "unity",
            "amp",
            "pixel");

    private ClientSide() {}

    static boolean isBrowser(Arrival arrival) {
        return arrival.fromPage()
                || arrival.userAgent() != null && arrival.userAgent().startsWith("Mozilla/");
    }

    /** @param browser what the request itself looks like */
    static boolean sent(Fields call, Fields context, boolean browser) {
        if (call.get("channel") instanceof Value.Text channel) {
            switch (channel.text()) {
                case "web", "browser", "mobile", "client" -> {
                    return true;
                }
                case "server", "sources" -> {
                    return false;
                }
                default -> {}
            }
        }
        return browser || isOnDevice(context.get("library"));
    }

    private static boolean isOnDevice(Value library) {
        if (!(library instanceof Value.Struct struct) || !(struct.fields().get("name") instanceof Value.Text name)) {
            return false;
        }
        String text = name.text().toLowerCase(Locale.ROOT);
        return LIBRARIES.stream().anyMatch(text::contains);
    }
}
