package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.config.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard CLOSED = new AddressGuard(List.of());

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
            })
    void public_addresses_pass(String address) throws UnknownHostException {
        assertThat(CLOSED.passes(address(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
            })
    void addresses_that_are_not_public_are_refused(String address) throws UnknownHostException {
        assertThat(CLOSED.passes(address(address))).isFalse();
    }

    /** The ways to write 127.0.0.1 and 169.254.169.254 that guards are known to miss. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "127.0.1", "2852039166", "0x7f.0.0.1", "0x7f000001"})
    void a_number_in_another_form_is_no_way_around(String host) {
        assertThat(reachedBy(host)).noneMatch(CLOSED::passes);
    }

    /** What the JDK makes of it; forms that it does not know lead nowhere. */
    private static Stream<InetAddress> reachedBy(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return Stream.empty();
        }
    }

    @Test
    void what_is_allowed_passes_and_nothing_beside_it() throws UnknownHostException {
        var guard = new AddressGuard(List.of(
                Network.parse("10.1.0.0/16").orElseThrow(),
                Network.parse("fd12::/32").orElseThrow()));
        assertThat(guard.passes(address("10.1.255.255"))).isTrue();
        assertThat(guard.passes(address("::ffff:10.1.0.1"))).isTrue();
        assertThat(guard.passes(address("fd12:0:1::1"))).isTrue();
        assertThat(guard.passes(address("8.8.8.8"))).isTrue();
        assertThat(guard.passes(address("10.2.0.0"))).isFalse();
        assertThat(guard.passes(address("fd13::1"))).isFalse();
        assertThat(guard.passes(address("127.0.0.1"))).isFalse();
    }
}
