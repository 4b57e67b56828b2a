package io.segue.server.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One kept-alive connection that sends one request after another, with as little work of its own as possible. */
final class Connection implements AutoCloseable {
    private static final byte[] OPEN = "{\"batch\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLOSE = "]}".getBytes(StandardCharsets.UTF_8);
    private static final int BODY_AT = 512;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;
    private final byte[] buffer = new byte[1 << 20];
    private int lastStart;
    private int lastEnd;

    Connection(URI server, String key) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        String user = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        headers = " HTTP/1.1\r\nHost: " + server.getHost() + "\r\nAuthorization: Basic " + user
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Whether it was taken. */
    boolean single(Events events) throws IOException {
        return send("/v1/track", events.write(buffer, BODY_AT));
    }

    /** Whether it was taken. */
    boolean batch(Events events, int count) throws IOException {
        System.arraycopy(OPEN, 0, buffer, BODY_AT, OPEN.length);
        int end = BODY_AT + OPEN.length;
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                buffer[end++] = ',';
            }
            end = events.write(buffer, end);
        }
        System.arraycopy(CLOSE, 0, buffer, end, CLOSE.length);
        return send("/v1/batch", end + CLOSE.length);
    }

    /** The same calls once more. */
    boolean again() throws IOException {
        out.write(buffer, lastStart, lastEnd - lastStart);
        return answer();
    }

    private boolean send(String path, int end) throws IOException {
        byte[] head = ("POST " + path + headers + (end - BODY_AT) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        int start = BODY_AT - head.length;
        System.arraycopy(head, 0, buffer, start, head.length);
        lastStart = start;
        lastEnd = end;
        return again();
    }

    private boolean answer() throws IOException {
        boolean taken = line().startsWith("HTTP/1.1 200");
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).trim());
            }
        }
        in.skipNBytes(length);
        return taken;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("expected an answer, but the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
