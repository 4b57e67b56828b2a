package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingRoutesTest {
    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/track", "/v1/track/", "/v1/t", "/v1/t/"})
    void a_call_is_taken_at_every_form_of_its_address(String path) {
        HttpResponse<String> answer = server.post(path, "{\"userId\":\"ada\",\"event\":\"Order Completed\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(server.collected().events()).extracting(Event::name).containsExactly("Order Completed");
    }
}
