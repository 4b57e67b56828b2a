package io.segue.server.delivery;

import io.segue.server.config.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which addresses of the web a destination may have. */
public final class DestinationUrl {
    private static final int CHARS_MAX = 2_048;
    private static final int PORT_MAX = 65_535;
    private static final int LAST_ASCII = 0x7e;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private DestinationUrl() {}

    /** What is wrong with it; empty when nothing is. */
    public static Optional<String> problem(String text, AddressGuard guard) {
        if (text.length() > CHARS_MAX) {
            return Optional.of("expected a url of at most " + CHARS_MAX + " characters, but got " + text.length());
        }
        if (text.chars().anyMatch(c -> c > LAST_ASCII)) {
            return Optional.of("expected a url in ASCII, but got \"" + text
                    + "\"; other letters are written as xn--… in a host and as %C3%BC elsewhere");
        }
        try {
            return problem(new URI(text), guard);
        } catch (URISyntaxException e) {
            return Optional.of("expected a url such as https://example.com/hooks, but got \"" + text + "\": "
                    + e.getReason().toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<String> problem(URI url, AddressGuard guard) {
        if (!isWeb(url)) {
            return Optional.of("expected a url that begins with https:// or http://, but got \"" + url + "\"");
        }
        if (url.getHost() == null) {
            return Optional.of(
                    "expected a url with a host, such as https://example.com/hooks, but got \"" + url + "\"");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("expected a url without a user and password; signatures say who sent a message");
        }
        if (url.getRawFragment() != null) {
            return Optional.of("expected a url without #" + url.getRawFragment() + "; it is never sent");
        }
        if (url.getPort() == 0 || url.getPort() > PORT_MAX) {
            return Optional.of("expected a port from 1 to " + PORT_MAX + ", but got " + url.getPort());
        }
        return Network.parse(hostName(url))
                .map(Network::address)
                .filter(address -> !guard.passes(address))
                .map(address -> AddressGuard.refusal(url.getHost(), address));
    }

    private static boolean isWeb(URI url) {
        return "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    }

    /** As it is sent, which is as it was written. */
    static String pathAndQuery(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? HTTPS : HTTP;
    }

    /** Without the brackets of an IPv6 address. */
    static String hostName(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
