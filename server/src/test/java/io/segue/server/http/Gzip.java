package io.segue.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies. */
final class Gzip {
    private Gzip() {}

    static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return compressed(bytes, 1);
    }

    /** So many bytes of nothing, in little room. */
    static byte[] zeros(int bytes) {
        int block = 1 << 16;
        return compressed(new byte[block], bytes / block);
    }

    private static byte[] compressed(byte[] block, int times) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
