package io.segue.server.delivery;

import io.segue.server.config.Network;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps whoever may name a destination from reaching what only this machine can reach. Of IPv4 all addresses pass but those
 * that IANA has set aside; of IPv6 none passes but the global ones, without those that are set aside or carry an IPv4
 * address. What an IPv6 address carries is judged as what it is.
 */
public final class AddressGuard {
    private static final List<Network> CLOSED_4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // between carriers and customers; a cloud's metadata at 100.100.100.200
            "127.0.0.0/8", // this machine
            "168.63.129.16/32", // a cloud's metadata at a public address
            "169.254.0.0/16", // link-local; most clouds' metadata at 169.254.169.254
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays from IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final Network GLOBAL_6 = network("2000::/3");

    private static final List<Network> CLOSED_6 = networks(
            "2001::/23", // protocol assignments, and Teredo, which carries IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries IPv4
            "3fff::/20"); // documentation

    /** Translation from IPv6 to IPv4: the last four bytes are the address that is reached. */
    private static final Network TRANSLATED = network("64:ff9b::/96");

    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private final List<Network> allowed;

    /** @param allowed what may be reached although it is not public */
    public AddressGuard(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Whether messages may go there. */
    public boolean passes(InetAddress address) {
        InetAddress reached = reached(address);
        return isIn(allowed, reached) || isIn(allowed, address) || isPublic(reached);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !isIn(CLOSED_4, address)
                : GLOBAL_6.contains(address) && !isIn(CLOSED_6, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** The IPv4 address that an IPv6 one stands for, or else the address itself. */
    private static InetAddress reached(InetAddress address) {
        byte[] bytes = address.getAddress();
        return TRANSLATED.contains(address) || isMapped(bytes) ? lastFour(bytes) : address;
    }

    /** {@code ::ffff:a.b.c.d}. The JDK unpacks these itself; nothing here depends on it. */
    private static boolean isMapped(byte[] bytes) {
        return bytes.length == V6_BYTES
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
                && bytes[10] == (byte) 0xff
                && bytes[11] == (byte) 0xff;
    }

    private static InetAddress lastFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, V6_BYTES - V4_BYTES, V6_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("expected four bytes to be an address", e);
        }
    }

    /** A sentence on why not. */
    static String refusal(String host, InetAddress address) {
        return host + " is at " + address.getHostAddress()
                + ", which is not a public address; delivery.allow-private in the configuration lets it pass";
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(AddressGuard::network).toList();
    }

    private static Network network(String text) {
        Optional<Network> network = Network.parse(text);
        return network.orElseThrow(() -> new IllegalArgumentException("expected a network, but got " + text));
    }
}
