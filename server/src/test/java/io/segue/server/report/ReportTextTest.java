package io.segue.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final String WHOLE = ReportText.of(SampleReport.whole());

    @Test
    void verdicts_stand_first_each_with_its_way_out() {
        assertThat(WHOLE).startsWith("""
                        Three clusters of customers.csv
                        ===============================

                        fine  The clusters come back when the customers are drawn again
                        WARN  44,700 and 45,489 people are less even than chance makes them (p 0.0086)
                              → look for people that one of the variants loses before it counts them
                        BAD   PageValues alone predicts the purchase nearly perfectly
                              → leave it out with --exclude PageValues
                        """);
    }

    @Test
    void facts_are_aligned_and_rounded() {
        assertThat(WHOLE).contains("""

                        Rows        4,000
                        Silhouette  0.553
                        Explained   88.4 %
                        Lift        +3.2 %
                        Interval    1.1 % to 5.3 %
                        Worst case  ∞
                        """);
    }

    @Test
    void tables_are_aligned_and_say_what_is_not_known() {
        assertThat(WHOLE).contains("""
                        The clusters, the largest value first
                          Name                People   Share     Value         p   95 % interval
                          ------------------  ------  ------  --------  --------  --------------
                          Loyal, high basket   1,204  30.1 %  412.50 €  < 0.0001  398.2 to 427.1
                          New since spring     2,310  57.8 %   38.04 €    0.0412    35.9 to 40.3
                          Sleeping               486  12.2 %         –         –               –
                        """);
    }

    @Test
    void charts_are_small_lines_bars_and_whiskers() {
        assertThat(WHOLE)
                .contains(
                        """
                        Silhouette for each number of clusters
                          It is highest at 3 clusters
                          Silhouette  ▅█▆▄▂▁  0.37 … 0.55
                          Shuffled    ▆▃█▆▁  0.18 … 0.21
                        """,
                        "  visits                     ███████████████████████▉ 31.0 %\n",
                        "  device                     −███▉ −5.0 %\n",
                        "  Women's e-mail    ┊                ├──●──┤                +4.5 % (+3.9 % to +5.2 %)\n",
                        "  No subject      ●──────┤                                  −0.4 % (−∞ to +1.2 %)");
    }

    @Test
    void what_a_terminal_cannot_draw_is_told() {
        assertThat(WHOLE).contains("Orders and revenue\n  The clusters hardly overlap\n");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        String text = "word ".repeat(100) + "x".repeat(300);
        TableOf<String> table = TableOf.of("wide", text, List.of(text));
        for (int i = 0; i < 30; i++) {
            table.text("text" + i, "A text", it -> it).count("count" + i, "A count", String::length);
        }
        Report report = new Report(
                "wide",
                text,
                List.of(Verdict.warn("wide", text, text)),
                new Parts()
                        .fact("wide", "Wide", Value.text(text))
                        .paragraph(text)
                        .table(table.build()));
        assertThat(lines(ReportText.of(report)))
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(ReportText.WIDTH));
        assertThat(lines(WHOLE)).allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(ReportText.WIDTH));
    }

    @Test
    void columns_that_do_not_fit_go_below_behind_the_first_one() {
        TableOf<String> table = TableOf.of("wide", "Wide", List.of("Anna")).text("name", "Name", it -> it);
        for (int i = 0; i < 12; i++) {
            table.decimal("number" + i, "Number " + i, 4, it -> 1000.5);
        }
        List<String> lines = TextTable.lines(table.build(), 60);
        assertThat(lines).filteredOn(it -> it.startsWith("  Anna  1,000.5000")).hasSizeGreaterThan(1);
        assertThat(lines).contains("").anyMatch(it -> it.contains("Number 11"));
    }

    @Test
    void long_tables_end_with_how_many_rows_are_left() {
        List<String> names = Stream.generate(() -> "Anna").limit(1042).toList();
        assertThat(TextTable.lines(
                        TableOf.of("long", "Long", names)
                                .text("name", "Name", it -> it)
                                .build(),
                        60))
                .hasSize(TextTable.ROWS_MAX + 3)
                .last()
                .isEqualTo("  … and 1,002 more, which --json and --html show");
    }

    @Test
    void what_would_move_the_cursor_is_replaced() {
        Report report = new Report(
                "hostile",
                "\u001B[2J title",
                List.of(Verdict.bad("hostile", "\u202Eright to left", "\u0007")),
                new Parts().fact("x", "\rlabel", Value.text("a\nb\u009B")).paragraph("\u0000"));
        assertThat(ReportText.of(report).replace("\n", ""))
                .matches(it -> it.chars().noneMatch(Character::isISOControl))
                .doesNotContain("\u202E");
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
