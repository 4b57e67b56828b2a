package io.segue.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {
    private static final String WHOLE = ReportHtml.of(SampleReport.whole());
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

    @Test
    void a_long_fact_is_read_as_a_sentence() {
        var parts =
                new Parts().fact("few", "Few", Value.text("words")).fact("many", "Many", Value.text("word ".repeat(9)));
        assertThat(ReportHtml.of(new Report("facts", "Facts", List.of(), parts)))
                .contains("<div>\n<dt>Few</dt>", "<div class=\"sentence\">\n<dt>Many</dt>");
    }

    @Test
    void parts_are_plain_elements() {
        assertThat(WHOLE)
                .contains(
                        "<h1>Three clusters of customers.csv</h1>",
                        "<li class=\"bad\">\n<strong>bad</strong>",
                        "<dt>Silhouette</dt>\n<dd>0.553</dd>",
                        "<figcaption>The clusters, the largest value first</figcaption>",
                        "<td class=\"number\">30.1\u00A0%</td>",
                        "<h2>How many clusters</h2>");
    }

    @Test
    void a_chart_has_a_text_alternative_and_its_numbers_as_a_table() {
        assertThat(WHOLE)
                .contains(
                        "<div class=\"picture\" role=\"img\""
                                + " aria-label=\"Which customers are alike: The longest stretch without a merge leaves"
                                + " 3 groups\"></div>\n<details>\n<summary>Numbers</summary>",
                        "<td>merge 1</td>\n<td>Emil (3)</td>\n<td class=\"number\">2.5</td>");
        assertThat(WHOLE.split("<summary>Numbers<", -1)).hasSameSizeAs(WHOLE.split("role=\"img\"", -1));
    }

    @Test
    void a_page_runs_only_what_its_policy_names() throws NoSuchAlgorithmException {
        List<String> scripts =
                SCRIPT.matcher(WHOLE).results().map(it -> it.group(1)).toList();
        assertThat(scripts).hasSize(2);
        for (String script : scripts) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(WHOLE).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(WHOLE).contains("default-src 'none'; script-src 'sha256-").doesNotContain("unsafe-eval");
    }

    @Test
    void a_page_names_no_other_file() {
        String own = SCRIPT.matcher(WHOLE).replaceAll("");
        assertThat(own).doesNotContain("src=", "href=", "@import", "url(");
    }

    @Test
    void whoever_gets_a_page_gets_the_licences_of_the_library_in_it() {
        assertThat(WHOLE)
                .contains(
                        "The Apache Software Foundation (https://www.apache.org/)",
                        "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
                        "Copyright 2010-2016 Mike Bostock");
    }

    @Test
    void curves_that_follow_one_another_stand_side_by_side() {
        String curves = WHOLE.substring(WHOLE.indexOf("<div class=\"curves\">"), WHOLE.indexOf("What matters"));
        assertThat(curves).contains("ROC curve", "Calibration");
        assertThat(WHOLE.split("<div[ >]", -1)).hasSameSizeAs(WHOLE.split("</div>", -1));
    }

    @Test
    void no_line_ends_between_a_number_and_its_unit() {
        assertThat(WHOLE)
                .contains("<dd>1.1\u00A0% to 5.3\u00A0%</dd>", ">412.50\u00A0€<", ">&lt;\u00A00.0001<")
                .contains(">Loyal, high basket<");
    }

    @Test
    void a_page_without_charts_has_no_script() {
        Report report = new Report("plain", "Plain", List.of(), new Parts().paragraph("Nothing to see"));
        assertThat(ReportHtml.of(report)).doesNotContain("<script>").hasSizeLessThan(10_000);
    }

    @Test
    void hostile_texts_stay_texts() {
        String text = "</script><img src=x onerror=alert(1)>\"'&\u2028\u202E\u0000";
        Chart chart = new Chart.Bars(
                new Chart.Frame("bars", text, text),
                Chart.Bars.Layout.LYING,
                new Chart.Axis(text, Format.count().unit(text)),
                List.of(text),
                List.of(new Chart.Series(text, new double[] {1})));
        Parts parts = new Parts()
                .fact("text", text, Value.text(text))
                .paragraph(text)
                .table(TableOf.of("table", text, List.of(text))
                        .text("text", text, it -> it)
                        .build())
                .chart(chart)
                .section("section", text, new Parts());
        Report report = new Report("hostile", text, List.of(Verdict.bad("hostile", text, text)), parts);
        String page = ReportHtml.of(report);
        assertThat(page.substring(0, page.indexOf("<script>")))
                .doesNotContain("<img", "\u2028", "\u202E", "\u0000")
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\uFFFD\uFFFD\uFFFD")
                .contains("\\u003c/script\\u003e\\u003cimg src=x onerror=alert(1)\\u003e\\\"'\\u0026");
    }
}
