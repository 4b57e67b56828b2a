package io.segue.server.http;

import io.helidon.http.BadRequestException;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Decompresses bodies while they are read, so that whoever reads decides how much is too much. */
final class Gunzip implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return Decoded::new;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String type() {
        return "gzip";
    }

    /** Looks at the first byte only when asked to, and turns what is wrong with the bytes into the client's mistake. */
    private static final class Decoded extends InputStream {
        private static final int BUFFER = 4096;

        private final InputStream compressed;
        private @Nullable InputStream plain;

        Decoded(InputStream compressed) {
            this.compressed = compressed;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                InputStream stream = plain;
                if (stream == null) {
                    stream = new GZIPInputStream(compressed, BUFFER);
                    plain = stream;
                }
                return stream.read(bytes, offset, length);
            } catch (IOException e) {
                throw new BadRequestException(
                        "expected a body compressed with gzip, as Content-Encoding says, but it is damaged or cut off",
                        e);
            }
        }

        @Override
        public void close() throws IOException {
            InputStream stream = plain;
            if (stream != null) {
                stream.close();
            }
            compressed.close();
        }
    }
}
