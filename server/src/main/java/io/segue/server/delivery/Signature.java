package io.segue.server.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks: {@code v1}, a comma, and the HMAC of {@code id.timestamp.body} in base64. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * One signature for each key, with blanks between them; a receiver takes the message when any of them is right.
     *
     * @param seconds when it is sent, since 1970 UTC
     */
    static String of(Message message, long seconds, List<SigningKey> keys) {
        byte[] head = (message.id() + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + sign(key, head, message.body())).collect(Collectors.joining(" "));
    }

    private static String sign(SigningKey key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("expected every JDK to know " + ALGORITHM, e);
        }
    }
}
