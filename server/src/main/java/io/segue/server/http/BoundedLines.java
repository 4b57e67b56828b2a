package io.segue.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.BadRequestException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * HTTP/1.1 as Helidon speaks it, but for one thing: the line before each chunk of a body may not be endless. Helidon
 * collects it in memory until its end comes. Has to be the host's only protocol, because it reads from the socket itself.
 */
final class BoundedLines implements ServerConnectionSelector {
    private final Http1ConnectionSelector http1;

    BoundedLines(Http1Config config) {
        this.http1 = Http1ConnectionSelector.builder().config(config).build();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http1.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http1.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return http1.connection(new Bounded(context, new Reader(new Bytes(context.serverSocket()))));
    }

    private static final class Reader extends DataReader {
        @SuppressWarnings("removal") // the way it wants to be made instead leaves no room for a reader of one's own
        Reader(Supplier<byte[]> bytes) {
            super(bytes);
        }

        @Override
        public String readLine() {
            int length = findNewLine(HttpLimits.CHUNK_LINE_BYTES_MAX);
            if (length == HttpLimits.CHUNK_LINE_BYTES_MAX) {
                throw new BadRequestException("expected the line before a chunk to have fewer than "
                        + HttpLimits.CHUNK_LINE_BYTES_MAX + " bytes (CHUNK_LINE_BYTES_MAX), but got more");
            }
            String line = readAsciiString(length);
            skip(2);
            return line;
        }
    }

    /** What a socket says, with its failures as Helidon expects them. */
    private record Bytes(HelidonSocket socket) implements Supplier<byte[]> {
        @Override
        public byte[] get() {
            try {
                return socket.get();
            } catch (UncheckedIOException e) {
                throw new ServerConnectionException("cannot read from the socket", e);
            }
        }
    }

    /** A connection with another reader. */
    private record Bounded(
            ConnectionContext context, @Override DataReader dataReader) implements ConnectionContext {
        @Override
        public ListenerContext listenerContext() {
            return context.listenerContext();
        }

        @Override
        public ExecutorService executor() {
            return context.executor();
        }

        @Override
        public DataWriter dataWriter() {
            return context.dataWriter();
        }

        @Override
        public Router router() {
            return context.router();
        }

        @Override
        public Optional<ProxyProtocolData> proxyProtocolData() {
            return context.proxyProtocolData();
        }

        @Override
        public HelidonSocket serverSocket() {
            return context.serverSocket();
        }

        @Override
        public PeerInfo remotePeer() {
            return context.remotePeer();
        }

        @Override
        public PeerInfo localPeer() {
            return context.localPeer();
        }

        @Override
        public boolean isSecure() {
            return context.isSecure();
        }

        @Override
        public String socketId() {
            return context.socketId();
        }

        @Override
        public String childSocketId() {
            return context.childSocketId();
        }
    }
}
