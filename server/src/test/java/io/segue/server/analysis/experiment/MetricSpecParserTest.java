package io.segue.server.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.Metric.Better;
import io.segue.server.analysis.experiment.MetricSpec.Kind;
import io.segue.server.analysis.experiment.MetricSpec.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricSpecParserTest {

    private static MetricSpec one(String text) {
        List<MetricSpec> specs = MetricSpecParser.parse(List.of(text));
        assertThat(specs).hasSize(1);
        return specs.getFirst();
    }

    private static List<String> problems(String... texts) {
        DataException e = catchThrowableOfType(DataException.class, () -> MetricSpecParser.parse(List.of(texts)));
        return e.problems().stream().map(DataProblem::text).toList();
    }

    @Test
    void a_column_is_a_metric_of_its_own_name() {
        assertThat(one("visit"))
                .isEqualTo(new MetricSpec("visit", new Measure.One("visit"), Kind.GUESSED, Better.HIGHER));
    }

    @Test
    void a_name_a_kind_and_a_direction_are_said_beside_it() {
        assertThat(one("left = bounced : proportion : lower"))
                .isEqualTo(new MetricSpec("left", new Measure.One("bounced"), Kind.PROPORTION, Better.LOWER));
        assertThat(one("revenue=spend:mean"))
                .isEqualTo(new MetricSpec("revenue", new Measure.One("spend"), Kind.MEAN, Better.HIGHER));
    }

    @Test
    void two_columns_are_a_ratio_or_a_past_or_sums() {
        assertThat(one("revenue/sessions"))
                .isEqualTo(new MetricSpec(
                        "revenue/sessions", new Measure.Ratio("revenue", "sessions"), Kind.GUESSED, Better.HIGHER));
        assertThat(one("spend~spend_before"))
                .isEqualTo(new MetricSpec(
                        "spend", new Measure.WithPast("spend", "spend_before"), Kind.GUESSED, Better.HIGHER));
        assertThat(one("spend=total+squares"))
                .isEqualTo(new MetricSpec("spend", new Measure.Sums("total", "squares"), Kind.GUESSED, Better.HIGHER));
    }

    @Test
    void names_with_signs_stand_in_quotes() {
        assertThat(one("'it''s a/b'='a,b':mean").measure()).isEqualTo(new Measure.One("a,b"));
        assertThat(one("'it''s a/b'='a,b':mean").name()).isEqualTo("it's a/b");
    }

    @Test
    void several_have_commas_between() {
        assertThat(MetricSpecParser.parse(List.of("visit,'a,b'", "spend~before")))
                .extracting(MetricSpec::name)
                .containsExactly("visit", "a,b", "spend");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            visit:proporton    | did you mean 'proportion'?
            visit:             | expected a column at its end
            =visit             | expected a column before =
            a/                 | expected a column at its end
            a,,b               | expected a column before ,
            a/b/c              | expected a comma or the end at '/c'
            'a                 | a quote is not closed
            a/b:mean           | only a single column is called a proportion or a mean
            a:mean:proportion  | it says two things that cannot both be
            a:higher:lower     | it says two things that cannot both be
            """)
    void what_is_written_wrongly_is_told_with_a_way_out(String text, String told) {
        assertThat(problems(text))
                .singleElement()
                .asString()
                .startsWith("--metric '")
                .contains(told)
                .contains("; ");
    }

    @Test
    void everything_is_told_at_once() {
        assertThat(problems("a:men", "b:loewr", "c", "c"))
                .satisfiesExactly(
                        it -> assertThat(it).contains("did you mean 'mean'?"),
                        it -> assertThat(it).contains("did you mean 'lower'?"),
                        it -> assertThat(it)
                                .isEqualTo(
                                        "two metrics are both named 'c'; name one of them, such as --metric other=c"));
    }
}
