package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentPageTest {
    private static final DefinitionText LOYAL = new DefinitionText("growth/loyal.yaml", """
            segment: loyal
            name: Loyal *Buyers*
            description: They come back.
            rationale: Three orders separate habit from chance.
            owner: growth
            data: [web, app]
            rule: |
              did 'Order Completed' at least $orders times in the last $window
                and not in segment 'staff'
            parameters: { orders: 3, window: 90 days }
            review: every 90 days
            """);

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void apply() throws Exception {
        bench = new Bench(folder);
        bench.callsSince("2026-01-01T00:00:00Z");
        List<DefinitionText> files = new ArrayList<>(Bench.files("staff", "trait staff = true"));
        bench.apply(files);
        bench.pass(Duration.ofDays(10));
        files.addAll(Bench.files("vip", "in segment 'loyal' and trait plan = 'gold'"));
        files.add(LOYAL);
        bench.apply(files);
        bench.pass(Duration.ofDays(30));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private SegmentPage page() {
        return bench.definitions.page("loyal").orElseThrow();
    }

    @Test
    void everything_there_is_to_say_about_a_segment_as_markdown() {
        assertThat(SegmentPageMarkdown.write(page())).isEqualTo("""
                # Loyal \\*Buyers\\*

                They come back.

                | | |
                |---|---|
                | id | loyal |
                | owner | growth |
                | data | web, app |
                | review | every 90 days, due on 2026-06-09 |
                | uses | staff |
                | used by | vip |
                | defined in | growth/loyal.yaml, version 2 |

                ## Who is in it

                Somebody is in this segment while all of these are true:

                - they did 'Order Completed' at least 3 times in the last 90 days
                - they are not in segment 'staff'

                ## Rule

                ```segue
                did 'Order Completed' at least $orders times in the last $window
                  and not in segment 'staff'
                ```

                ## Parameters

                | | |
                |---|---|
                | $orders | 3 |
                | $window | 90 days |

                ## Why

                Three orders separate habit from chance.

                ## What it does not know

                Part of the history it asks for is not remembered. Until a backfill fills it, it counts only what came in since:

                - 'Order Completed' in the last 90 days, counted since 2026-03-11T00:00:00Z, complete at 2026-06-09T00:00:00Z

                ## Versions

                | version | | at | who | why |
                |---|---|---|---|---|
                | 2 | added | 2026-03-11T00:00:00Z | ci | because |
                """);
    }

    @Test
    void the_same_for_programs() {
        assertThat(SegmentPageJson.write(page()))
                .startsWith("{\"id\":\"loyal\",\"name\":\"Loyal *Buyers*\",\"description\":\"They come back.\",")
                .contains("\"parameters\":{\"orders\":\"3\",\"window\":\"90 days\"}")
                .contains(
                        "\"review\":{\"written\":\"every 90 days\",\"due\":\"2026-06-09T00:00:00.000Z\",\"overdue\":false}")
                .contains("\"missing\":[{\"what\":\"'Order Completed' in the last 90 days\"")
                .contains("\"uses\":[\"staff\"],\"usedBy\":[\"vip\"]")
                .contains("\"file\":\"growth/loyal.yaml\",\"version\":2")
                .contains("\"revisions\":[{\"change\":\"added\",\"version\":2,");
    }

    @Test
    void when_time_has_filled_the_window_nothing_is_missing_and_the_review_is_overdue() {
        bench.pass(Duration.ofDays(60));
        assertThat(SegmentPageMarkdown.write(page()))
                .doesNotContain("What it does not know")
                .contains("every 90 days, overdue since 2026-06-09");
    }

    @Test
    void words_that_are_no_period_stay_words() {
        assertThat(Review.of("when the season ends", 0).due()).isEmpty();
        assertThat(Review.of("90 days", 1).due()).hasValue(Duration.ofDays(90).toMillis() + 1);
        assertThat(Review.of("Every 2 weeks", 0).due()).isPresent();
    }

    @Test
    void what_users_wrote_cannot_become_markup() throws Exception {
        bench.apply(List.of(new DefinitionText("a.yaml", """
                segment: a
                name: "<b>|x"
                description: "# no title\\n- no list"
                rule: "did 'A' -- ```"
                owner: "a | b"
                """)));
        String page = SegmentPageMarkdown.write(bench.definitions.page("a").orElseThrow());
        assertThat(page)
                .contains(
                        "# \\<b\\>\\|x",
                        "\\# no title - no list",
                        "| owner | a \\| b |",
                        "````segue\ndid 'A' -- ```\n````");
    }
}
