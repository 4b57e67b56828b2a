package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationUrlTest {
    private static final AddressGuard CLOSED = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/hooks?a=b%20c&d=e",
                "http://example.com:8080/",
                "https://8.8.8.8/hooks",
                "https://[2606:4700:4700::1111]:8443/hooks",
            })
    void urls_of_the_web_are_fine(String url) {
        assertThat(DestinationUrl.problem(url, CLOSED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ftp://example.com/          | begins with https:// or http://
                    file:///etc/passwd          | begins with https:// or http://
                    example.com/hooks           | begins with https:// or http://
                    mailto:a@example.com        | begins with https:// or http://
                    HTTPS://example.com         | begins with https:// or http://
                    https:///hooks              | such as https://example.com/hooks
                    https://a_b.example.com/    | with a host
                    https://bücher.example/     | xn--
                    https://u:p@example.com/    | without a user and password
                    https://u@example.com/      | without a user and password
                    https://example.com/#top    | it is never sent
                    https://example.com:0/      | a port from 1 to 65535
                    https://example.com:70000/  | a port from 1 to 65535
                    https://example.com/ü       | as %C3%BC elsewhere
                    https://exa mple.com/       | such as https://example.com/hooks
                    http://127.0.0.1/           | not a public address
                    http://169.254.169.254/     | not a public address
                    http://[::1]/               | not a public address
                    http://[::ffff:10.0.0.1]/   | not a public address
                    """)
    void others_are_told_why_not(String url, String why) {
        assertThat(DestinationUrl.problem(url, CLOSED))
                .hasValueSatisfying(it -> assertThat(it).contains(why));
    }

    @Test
    void a_url_has_a_limit() {
        assertThat(DestinationUrl.problem("https://example.com/" + "a".repeat(2_048), CLOSED))
                .hasValueSatisfying(it -> assertThat(it).contains("at most 2048 characters"));
    }
}
