package io.segue.server.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/** Listens and serves routes. One virtual thread a connection, so a route may block. */
public final class HttpHost implements AutoCloseable {
    private final WebServer server;
    private final HostOptions options;
    private final SlowSenders slow;

    private HttpHost(WebServer server, HostOptions options, SlowSenders slow) {
        this.server = server;
        this.options = options;
        this.slow = slow;
    }

    /**
     * @param filters what every request goes through, in this order
     * @param services groups of routes; the first that has a route for a request serves it
     * @throws Failure when it cannot listen there
     */
    public static HttpHost start(HostOptions options, List<Filter> filters, List<HttpService> services) throws Failure {
        return start(
                options,
                filters,
                services,
                new SlowSenders(HttpLimits.HEADERS_TAKE_MAX, HttpLimits.BODY_TAKES_MAX, HttpLimits.SLOW_CHECK));
    }

    static HttpHost start(HostOptions options, List<Filter> filters, List<HttpService> services, SlowSenders slow)
            throws Failure {
        try {
            tryToListen(options);
            WebServer server = config(options, slow)
                    .routing(routing(filters, services, slow))
                    .build();
            server.start();
            if (!server.isRunning()) {
                throw cannotListen(options, "the log says why");
            }
            return new HttpHost(server, options, slow);
        } catch (Failure | RuntimeException e) {
            slow.close();
            throw e;
        }
    }

    /** Helidon keeps to itself why it could not listen, so that is found out before. */
    private static void tryToListen(HostOptions options) throws Failure {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (BindException e) {
            throw cannotListen(
                    options, e.getMessage() + "; is another program using it, is it an address of this machine?");
        } catch (IOException e) {
            throw cannotListen(options, String.valueOf(e.getMessage()));
        }
    }

    private static Failure cannotListen(HostOptions options, String reason) {
        return new Failure(
                Failure.Kind.OUTPUT, "cannot listen on " + options.address() + ":" + options.port() + ": " + reason);
    }

    private static WebServerConfig.Builder config(HostOptions options, SlowSenders slow) {
        WebServerConfig.Builder config = WebServer.builder()
                .host(options.address())
                .port(options.port())
                .shutdownHook(false)
                .maxPayloadSize(HttpLimits.BODY_BYTES_MAX)
                .maxTcpConnections(HttpLimits.CONNECTIONS_MAX)
                .idleConnectionTimeout(HttpLimits.IDLE_MAX)
                .idleConnectionPeriod(HttpLimits.IDLE_CHECK)
                .shutdownGracePeriod(HttpLimits.GRACE)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .errorHandling(errors -> errors.includeEntity(true))
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .addContentEncoding(new Gunzip())
                        .build())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new BoundedLines(Http1Config.builder()
                        .maxHeadersSize(HttpLimits.HEADER_BYTES_MAX)
                        .maxPrologueLength(HttpLimits.PROLOGUE_BYTES_MAX)
                        .addReceiveListener(slow)
                        .build()))
                .directHandlers(errors());
        if (options.tls() != null) {
            config.tls(Tls.builder().sslContext(options.tls()).build());
        }
        return config;
    }

    private static HttpRouting.Builder routing(List<Filter> filters, List<HttpService> services, SlowSenders slow) {
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(slow);
        filters.forEach(routing::addFilter);
        return routing.register(services.toArray(HttpService[]::new))
                .any((request, response) -> ProblemJson.of(
                                Status.NOT_FOUND_404,
                                "no-such-address",
                                "expected an address of this server; look at the method and the spelling")
                        .send(response));
    }

    private static DirectHandlers errors() {
        DirectHandlers.Builder errors = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            errors.addHandler(type, new HostErrors());
        }
        return errors.build();
    }

    /** The port it really listens on. */
    public int port() {
        return server.port();
    }

    /** Where it can be reached from this machine. */
    public URI uri() {
        String host = options.address().equals("0.0.0.0") ? "127.0.0.1" : options.address();
        return URI.create((options.tls() == null ? "http://" : "https://") + host + ":" + port());
    }

    /** Takes no more connections, lets requests end that are being served, and returns. */
    @Override
    public void close() {
        server.stop();
        slow.close();
    }
}
