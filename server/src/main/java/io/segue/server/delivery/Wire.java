package io.segue.server.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A connection to one address. TLS asks for the name in the url, whatever the address is.
 *
 * @param since when it was made, in milliseconds since 1970 UTC
 */
record Wire(Socket socket, InputStream in, OutputStream out, long since) implements AutoCloseable {

    static Wire connect(URI url, InetAddress address, SSLContext tls, Duration atMost, long now) throws IOException {
        int port = DestinationUrl.port(url);
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, port), Math.toIntExact(atMost.toMillis()));
            Socket used =
                    "https".equals(url.getScheme()) ? secured(socket, DestinationUrl.hostName(url), port, tls) : socket;
            return new Wire(used, new BufferedInputStream(used.getInputStream()), used.getOutputStream(), now);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket socket, String host, int port, SSLContext tls) throws IOException {
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, whatever it says.
        }
    }
}
