package io.segue.server.delivery;

import java.util.Base64;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * A secret that a destination and this server share. Instants are milliseconds since 1970 UTC.
 *
 * @param secret the bytes that sign
 * @param createdAt when it was made
 * @param validUntil when it is not used any more; empty for the one that is valid until it is rotated
 */
public record SigningKey(byte[] secret, long createdAt, OptionalLong validUntil) {
    static final String PREFIX = "whsec_";

    /** The specification asks for 24 to 64. */
    private static final int SECRET_BYTES = 32;

    private static final int SHOWN = 4;

    static SigningKey generate(RandomGenerator random, long now) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SigningKey(secret, now, OptionalLong.empty());
    }

    static SigningKey parse(String text, long createdAt, OptionalLong validUntil) {
        return new SigningKey(Base64.getDecoder().decode(text.substring(PREFIX.length())), createdAt, validUntil);
    }

    boolean isValid(long now) {
        return validUntil.isEmpty() || now < validUntil.getAsLong();
    }

    /** Valid no longer than until this instant; what was to end before that still does. */
    SigningKey endingAt(long instant) {
        return new SigningKey(secret, createdAt, OptionalLong.of(Math.min(instant, validUntil.orElse(instant))));
    }

    /** As the specification writes it. Whoever has it can sign. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** Enough to tell two keys apart, and too little to sign. */
    public String masked() {
        return text().substring(0, PREFIX.length() + SHOWN) + "…";
    }

    /** Without the secret, because it may end up in a log. */
    @Override
    public String toString() {
        return "SigningKey[" + masked() + "]";
    }
}
