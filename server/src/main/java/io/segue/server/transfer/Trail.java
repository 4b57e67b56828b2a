package io.segue.server.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a file's calls up to and including the latest: tells whether a file still begins as it did, and names
 * calls without a {@code messageId} so that the same call of the same file always has the same name, wherever the file
 * is, compressed or not, and also after more was appended to it.
 */
final class Trail {
    private static final int NAME_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = sha256();
    private byte[] latest = new byte[0];
    private long calls;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected every Java to have SHA-256", e);
        }
    }

    /** One more call. */
    void add(byte[] call) {
        sha256.update(latest);
        latest = sha256.digest(call);
        calls++;
    }

    /** One more that cannot be read. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A name for the latest call. */
    String messageId() {
        return "import-" + HEX.formatHex(latest, 0, NAME_BYTES);
    }

    Mark mark() {
        return new Mark(calls, HEX.formatHex(latest));
    }
}
