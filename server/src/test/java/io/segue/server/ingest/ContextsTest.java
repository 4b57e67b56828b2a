package io.segue.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {
    private static final Value IP = new Value.Text("192.0.2.7");

    private final Requests requests = new Requests();

    private Fields context(Door door, String rest) {
        String call = "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\"" + rest + "}";
        Fields kept = requests.kept(door, door.isBatch() ? "{\"batch\":[" + call + "]}" : call);
        return kept.get("context") instanceof Value.Struct context ? context.fields() : Fields.EMPTY;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"channel\":\"web\"",
                ",\"channel\":\"mobile\"",
                ",\"context\":{\"library\":{\"name\":\"analytics.js\"}}",
                ",\"context\":{\"library\":{\"name\":\"Analytics-Android\"},\"ip\":null}",
            })
    void what_a_device_sent_is_completed_with_its_address_and_user_agent(String call) {
        Fields context = context(Door.TRACK, call);
        assertThat(context.get("ip")).isEqualTo(IP);
        assertThat(context.get("userAgent")).isEqualTo(new Value.Text("analytics-node/3.1.0"));
    }

    @Test
    void what_a_browser_sent_is_completed_without_further_signs() {
        requests.withUserAgent(Requests.BROWSER);
        assertThat(context(Door.BATCH, "").get("ip")).isEqualTo(IP);
        requests.from(new Arrival(Requests.NOON, List.of("the-key"), "192.0.2.7", null, true));
        assertThat(context(Door.BATCH, "").get("ip")).isEqualTo(IP);
    }

    @Test
    void what_is_there_stays() {
        requests.withUserAgent(Requests.BROWSER);
        Fields context = context(Door.TRACK, ",\"context\":{\"ip\":\"0.0.0.0\",\"userAgent\":\"own\"}");
        assertThat(context.get("ip")).isEqualTo(new Value.Text("0.0.0.0"));
        assertThat(context.get("userAgent")).isEqualTo(new Value.Text("own"));
    }

    @Test
    void what_a_server_sent_is_not_given_the_servers_address() {
        assertThat(context(Door.TRACK, "").isEmpty()).isTrue();
        requests.withUserAgent(Requests.BROWSER);
        assertThat(context(Door.TRACK, ",\"channel\":\"server\"").isEmpty()).isTrue();
    }

    @Test
    void old_calls_are_not_given_the_address_of_who_loads_them() {
        requests.withUserAgent(Requests.BROWSER);
        assertThat(context(Door.HISTORY, "").isEmpty()).isTrue();
    }

    @Test
    void an_empty_object_as_php_writes_it_is_an_empty_object() {
        requests.withUserAgent(Requests.BROWSER);
        assertThat(context(Door.TRACK, ",\"context\":[]").get("ip")).isEqualTo(IP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)        | true
                    Mozilla/5.0 (compatible; bingbot/2.0)                                           | true
                    facebookexternalhit/1.1                                                         | true
                    Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0.0.0 Safari/537.36          | true
                    curl/8.5.0                                                                      | true
                    Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36                  | false
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1 | false
                    Mozilla/5.0 (Linux; Android 11; CUBOT X30) Chrome/95.0.4638.74 Mobile           | false
                    """)
    void bots_that_do_not_hide_are_flagged(String userAgent, boolean bot) {
        Fields context = context(Door.TRACK, ",\"context\":{\"userAgent\":\"" + userAgent + "\"}");
        assertThat(context.get("bot")).isEqualTo(bot ? new Value.Bool(true) : Value.ABSENT);
    }

    @Test
    void a_flag_that_is_there_stays() {
        Fields context = context(Door.TRACK, ",\"context\":{\"userAgent\":\"curl/8\",\"bot\":false}");
        assertThat(context.get("bot")).isEqualTo(new Value.Bool(false));
    }
}
