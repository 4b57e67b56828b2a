package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentRoutesTest {
    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer().withShop();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void the_list_says_what_there_is_and_how_large() throws Exception {
        JsonNode segments = server.json("/v1/segments").get("items");
        assertThat(segments.findValuesAsText("id")).containsExactly("abandoners", "adders");
        assertThat(segments.findValuesAsText("size")).containsExactly("0", "1");
        assertThat(segments.get(0).get("rule").textValue())
                .isEqualTo("did 'Product Added' then not 'Order Completed' within $patience");
    }

    @Test
    void the_list_is_paged_like_any_other() throws Exception {
        JsonNode first = server.json("/v1/segments?limit=1");
        JsonNode second =
                server.json("/v1/segments?limit=1&after=" + first.get("next").textValue());
        assertThat(second.get("items").findValuesAsText("id")).containsExactly("adders");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_segment_brings_its_documentation() throws Exception {
        assertThat(server.get("/v1/segments/abandoners").body())
                .isEqualTo("{\"id\":\"abandoners\",\"name\":\"Cart abandoners\","
                        + "\"description\":\"They filled a cart and went away.\",\"owner\":\"crm@shop.example\","
                        + "\"rule\":\"did 'Product Added' then not 'Order Completed' within $patience\",\"size\":0,"
                        + "\"rationale\":\"Most of them come back when they are asked.\",\"data\":[\"web\"],"
                        + "\"review\":\"90d\",\"parameters\":{\"patience\":\"1 hour\"},\"version\":1}");
    }

    @Test
    void members_are_read_page_by_page_each_once() throws Exception {
        for (int i = 0; i < 25; i++) {
            server.shop.track("user-" + i, "Product Added", 0);
        }
        server.shop.settle();
        List<String> members = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = server.json("/v1/segments/adders/members?limit=10" + after);
            members.addAll(page.get("items").findValuesAsText("profile"));
            after = page.has("next") ? "&after=" + page.get("next").textValue() : null;
            pages++;
        } while (after != null);
        assertThat(pages).isEqualTo(3);
        assertThat(members).hasSize(26).doesNotHaveDuplicates().contains("ann", "user-24");
    }

    @Test
    void a_member_says_since_when_and_by_which_version() throws Exception {
        JsonNode member =
                server.json("/v1/segments/adders/members").get("items").get(0);
        assertThat(member.toString())
                .matches("\\{\"profile\":\"ann\",\"kind\":\"user\",\"since\":\".*\",\"version\":1}");
    }

    @Test
    void a_segment_that_is_not_there_is_answered_with_the_nearest() throws Exception {
        assertThat(server.problem("/v1/segments/adder"))
                .isEqualTo("404 there is no segment 'adder'; did you mean 'adders'?");
        assertThat(server.problem("/v1/segments/quux/members"))
                .isEqualTo("404 there is no segment 'quux'; GET /v1/segments lists those that are there");
        assertThat(server.problem("/v1/segments/adders/members?after=zz!"))
                .isEqualTo("400 expected 'after' to be the 'next' of the page before, but got 'zz!'");
    }
}
