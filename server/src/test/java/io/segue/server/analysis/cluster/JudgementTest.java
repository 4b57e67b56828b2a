package io.segue.server.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.cluster.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    @Test
    void stable_needs_all_three() {
        assertThat(Judgement.of(0.75, 0.7, 30)).isEqualTo(new Judgement(Verdict.STABLE, List.of()));
    }

    @Test
    void a_rule_that_misses_it_or_few_people_make_it_doubtful() {
        assertThat(Judgement.of(0.9, 0.69, 29))
                .isEqualTo(new Judgement(Verdict.DOUBTFUL, List.of("no short rule", "few people")));
    }

    @Test
    void what_does_not_come_back_is_not_to_be_used_whatever_the_rest() {
        assertThat(Judgement.of(0.74, 1, 500).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(Judgement.of(0.59, 1, 500).verdict()).isEqualTo(Verdict.DO_NOT_USE);
        assertThat(Judgement.of(Double.NaN, 1, 500))
                .isEqualTo(new Judgement(Verdict.DO_NOT_USE, List.of("in no sample")));
    }
}
