package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeRoutesTest {
    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer().withShop();
        server.shop.track("carl", "Product Added", 4_000);
        server.shop.clock.advance(Duration.ofHours(2));
        server.shop.tick();
        server.shop.settle();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String changes(String query) throws Exception {
        var told = new StringBuilder();
        for (JsonNode change : server.json("/v1/changes" + query).get("items")) {
            told.append(change.get("profile").textValue()).append(' ');
            told.append(change.get("change").textValue()).append(' ');
            told.append(change.get("segment").textValue()).append("; ");
        }
        return told.toString();
    }

    @Test
    void changes_come_in_order_from_the_beginning() throws Exception {
        assertThat(changes(""))
                .isEqualTo("device-1 entered adders; ann entered adders; device-1 left adders; carl entered adders; "
                        + "ann entered abandoners; carl entered abandoners; ");
    }

    @Test
    void a_page_says_where_the_next_begins_even_at_the_end() throws Exception {
        JsonNode first = server.json("/v1/changes?limit=4");
        assertThat(first.get("more").booleanValue()).isTrue();
        JsonNode second =
                server.json("/v1/changes?limit=4&after=" + first.get("next").textValue());
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("more").booleanValue()).isFalse();
        JsonNode third = server.json("/v1/changes?after=" + second.get("next").textValue());
        assertThat(third.get("items")).isEmpty();
        assertThat(third.get("next")).isEqualTo(second.get("next"));
    }

    @Test
    void filters_narrow_the_feed() throws Exception {
        assertThat(changes("?segment=abandoners")).isEqualTo("ann entered abandoners; carl entered abandoners; ");
        assertThat(changes("?change=left")).isEqualTo("device-1 left adders; ");
        assertThat(changes("?segment=abandoners&segment=adders&profile=carl&change=entered"))
                .isEqualTo("carl entered adders; carl entered abandoners; ");
    }

    @Test
    void a_persons_changes_include_those_under_ids_that_turned_out_to_be_theirs() throws Exception {
        String all = "device-1 entered adders; ann entered adders; device-1 left adders; ann entered abandoners; ";
        assertThat(changes("?profile=ann")).isEqualTo(all);
        assertThat(changes("?profile=device-1")).isEqualTo(all);
    }

    @Test
    void a_question_that_is_none_is_answered_with_what_would_be_one() throws Exception {
        assertThat(server.problem("/v1/changes?segment=adder"))
                .isEqualTo("404 there is no segment 'adder'; did you mean 'adders'?");
        assertThat(server.problem("/v1/changes?after=tomorrow"))
                .isEqualTo("400 expected 'after' to be the id of a change such as 1042-0, but got 'tomorrow'");
        assertThat(server.problem("/v1/changes?change=joined"))
                .isEqualTo("400 expected 'change' to be entered or left, but got 'joined'");
        assertThat(server.problem("/v1/changes?profile=nobody")).startsWith("404 nobody has the id 'nobody'");
    }
}
