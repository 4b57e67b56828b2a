package io.segue.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final JsonNode WHOLE = read(SampleReport.whole());

    private static JsonNode read(Report report) {
        try {
            return new ObjectMapper().readTree(ReportJson.of(report));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String at(String pointer) {
        return WHOLE.at(pointer).toString();
    }

    @Test
    void verdicts_have_keys_and_grades() {
        assertThat(at("/verdicts/2"))
                .isEqualTo("{\"key\":\"leakage\",\"grade\":\"bad\","
                        + "\"sentence\":\"PageValues alone predicts the purchase nearly perfectly\","
                        + "\"wayOut\":\"leave it out with --exclude PageValues\"}");
        assertThat(at("/verdicts/0/wayOut")).isEmpty();
    }

    @Test
    void facts_are_an_object_with_exact_numbers() {
        assertThat(at("/facts"))
                .isEqualTo("{\"rows\":4000,\"silhouette\":0.552819,\"explained\":0.8843,\"lift\":0.0321,"
                        + "\"interval\":{\"low\":0.011,\"high\":0.0532},\"worst\":null}");
    }

    @Test
    void tables_are_arrays_of_objects() {
        assertThat(at("/tables/clusters/0"))
                .isEqualTo("{\"name\":\"Loyal, high basket\",\"people\":1204,\"share\":0.301,\"value\":412.5,"
                        + "\"p\":1.0E-5,\"interval\":{\"low\":398.2,\"high\":427.1}}");
        assertThat(at("/tables/clusters/2/p")).isEqualTo("null");
    }

    @Test
    void sections_hold_the_same_again() {
        assertThat(at("/sections/choice/title")).isEqualTo("\"How many clusters\"");
        assertThat(at("/sections/choice/charts/silhouette/lines/1"))
                .isEqualTo("{\"name\":\"Shuffled\",\"x\":[2,3,4,5,6,7],\"y\":[0.2,0.19,0.21,0.2,0.18,null]}");
    }

    @Test
    void a_dendrogram_has_its_leaves_in_an_order_in_which_no_lines_cross() {
        assertThat(at("/sections/choice/charts/tree/leaves"))
                .isEqualTo("[\"Anna\",\"Carl (12)\",\"Emil (3)\",\"Bert\",\"Dora\"]");
        assertThat(at("/sections/choice/charts/tree/brackets/2"))
                .isEqualTo("{\"x\":[0.5,0.5,2,2],\"y\":[1,2.5,2.5,0]}");
    }

    @Test
    void hostile_texts_stay_texts() {
        String text = "</script>\"'\\\u0000\u001F\u2028\u202E𝄞";
        Report report = new Report("hostile", text, List.of(), new Parts().fact("text", text, Value.text(text)));
        assertThat(read(report).at("/title").asText()).isEqualTo(text);
        assertThat(read(report).at("/facts/text").asText()).isEqualTo(text);
        assertThat(ReportJson.of(report)).doesNotContain("\n");
    }
}
