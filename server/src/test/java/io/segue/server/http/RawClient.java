package io.segue.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that may break every rule of HTTP. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends until the server has had enough; what was not sent does not matter. */
    RawClient trySend(byte[] bytes) {
        try {
            send(bytes);
        } catch (IOException hungUp) {
            // the server may hang up on such a client
        }
        return this;
    }

    /** Says that nothing more will come. */
    RawClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The status of the answer; 0 when the server hung up without one. */
    int status() {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
            return line.isEmpty() ? 0 : Integer.parseInt(line.substring(9, 12));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (IOException hungUp) {
            return 0;
        }
    }

    /** Whether the server hangs up, after the rest of its answer. */
    boolean isClosed() throws IOException {
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // the rest of the answer
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
