package io.segue.server.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random texts of letters and digits, and what is kept of them. */
final class Secrets {
    /** So that a token that leaked into a text can be found there. */
    static final String TOKEN_PREFIX = "sg_";

    private static final int TOKEN_BYTES = 32;
    private static final int KEY_BYTES = 24;
    private static final int ID_BYTES = 8;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    String token() {
        return TOKEN_PREFIX + text(TOKEN_BYTES);
    }

    String writeKey() {
        return text(KEY_BYTES);
    }

    String id() {
        return text(ID_BYTES);
    }

    private String text(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return base62(chance);
    }

    /** As long for small numbers as for large ones. */
    static String base62(byte[] bytes) {
        var text = new StringBuilder();
        BigInteger left = new BigInteger(1, bytes);
        BigInteger room = BigInteger.ONE.shiftLeft(bytes.length * Byte.SIZE).subtract(BigInteger.ONE);
        for (; room.signum() > 0; room = room.divide(BASE)) {
            BigInteger[] parts = left.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return text.reverse().toString();
    }

    /** SHA-256, which is enough for a secret that nobody chose. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected SHA-256, which every Java has", e);
        }
    }
}
