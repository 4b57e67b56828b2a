package io.segue.server.http;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where to listen.
 *
 * @param address an address of this machine, such as {@code 127.0.0.1}; {@code 0.0.0.0} for all of them
 * @param port 0 for any that is free
 * @param tls null to speak plain HTTP
 */
public record HostOptions(
        String address, int port, @Nullable SSLContext tls) {}
