package io.segue.server.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one answer of HTTP/1.1 to a POST. Whatever comes, it reads no more than {@link #HEAD_BYTES_MAX} of head and {@link
 * #BODY_BYTES_MAX} of body.
 */
final class HttpAnswerReader {
    static final int HEAD_BYTES_MAX = 16_384;

    /** More is not read; the connection is then not used again. */
    static final int BODY_BYTES_MAX = 16_384;

    /** Answers such as "103 Early Hints" before the real one. */
    private static final int INTERIM_MAX = 8;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9]{2})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(;.*)?");

    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int headLeft = HEAD_BYTES_MAX;
    private boolean begun;

    HttpAnswerReader(InputStream in) {
        this.in = in;
    }

    /** Whether anything came at all. */
    boolean begun() {
        return begun;
    }

    /** The status, and those headers that matter, their names in small letters. */
    private record Head(boolean current, int status, Map<String, String> headers) {
        String get(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean isChunked() {
            return get("transfer-encoding").toLowerCase(Locale.ROOT).strip().endsWith("chunked");
        }

        boolean isBodiless() {
            return status == 204 || status == 304;
        }

        boolean closes() {
            return !current || get("connection").toLowerCase(Locale.ROOT).contains("close");
        }
    }

    HttpAnswer read() throws IOException {
        Head head = head();
        for (int interim = 0; head.status() < 200; interim++) {
            if (head.status() == 101 || interim == INTERIM_MAX) {
                throw new IOException("expected an answer, but got status " + head.status());
            }
            head = head();
        }
        boolean whole = head.isBodiless() || bodyEnds(head);
        return new HttpAnswer(
                head.status(),
                Optional.ofNullable(head.headers().get("retry-after")),
                body.toString(StandardCharsets.UTF_8),
                whole && !head.closes());
    }

    private Head head() throws IOException {
        String line = line();
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new IOException("expected HTTP, but got \"" + line + "\"");
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            if (colon < 1 || header.charAt(0) <= ' ') {
                throw new IOException("expected a header, but got \"" + header + "\"");
            }
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, header.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        return new Head("1".equals(status.group(1)), Integer.parseInt(status.group(2)), headers);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            line.append((char) next);
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new IOException("the connection ended before the answer did");
        }
        begun = true;
        if (--headLeft < 0) {
            throw new IOException("expected at most " + HEAD_BYTES_MAX + " bytes before the body, but got more");
        }
        return next;
    }

    /** Whether the end of the body was seen. That it is missing or too far away takes nothing from the status. */
    private boolean bodyEnds(Head head) {
        try {
            if (head.isChunked()) {
                return chunks() && head.get("content-length").isEmpty();
            }
            if (LENGTH.matcher(head.get("content-length")).matches()) {
                return bytes(Long.parseLong(head.get("content-length")));
            }
            boolean unused = bytes(Long.MAX_VALUE);
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean chunks() throws IOException {
        while (true) {
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                return false;
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                return trailersEnd();
            }
            if (!bytes(length) || !line().isEmpty()) {
                return false;
            }
        }
    }

    private boolean trailersEnd() throws IOException {
        while (!line().isEmpty()) {
            // Nobody needs them.
        }
        return true;
    }

    /** Whether so many more came, and there was room for them. */
    private boolean bytes(long count) throws IOException {
        int room = BODY_BYTES_MAX - body.size();
        byte[] read = in.readNBytes((int) Math.min(count, room));
        body.write(read);
        return read.length == count;
    }
}
