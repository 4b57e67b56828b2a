package io.segue.server.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request as it arrived.
 *
 * @param headers their names in small letters
 */
record Received(String method, String path, Map<String, List<String>> headers, String body) {
    private static final long TOLERANCE_SECONDS = 240;

    String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? "" : values.getFirst();
    }

    String id() {
        return header("webhook-id");
    }

    /**
     * What the official library says. It knows no clock but the machine's; where a test's clock is elsewhere, it is asked
     * what the signature ought to be.
     */
    boolean isSignedWith(String secret) {
        var webhook = new Webhook(secret);
        try {
            long seconds = Long.parseLong(header("webhook-timestamp"));
            if (Math.abs(seconds - System.currentTimeMillis() / 1000) < TOLERANCE_SECONDS) {
                webhook.verify(body, headers);
                return true;
            }
            String right = webhook.sign(id(), seconds, body);
            return Stream.of(header("webhook-signature").split(" ")).anyMatch(right::equals);
        } catch (WebhookVerificationException | WebhookSigningException | NumberFormatException e) {
            return false;
        }
    }
}
