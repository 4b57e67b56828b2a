package io.segue.server.analysis.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.predict.drift.DriftReport;
import io.segue.learn.predict.drift.DriftVerdict;
import io.segue.learn.predict.metric.Auc;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final int ROWS = 20_000;

    /** Money that goes with the city, a fifth of it missing. */
    private static Table rows(long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] money = new double[ROWS];
        int[] city = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            city[row] = random.nextInt(3) - 1;
            money[row] = random.nextInt(5) == 0 ? Double.NaN : city[row] * 100 + random.nextDouble();
        }
        return new Table(
                ROWS,
                List.of(
                        new Column.Numbers("money", money),
                        new Column.Categories("city", List.of("Bonn", "10"), city)));
    }

    private static Scored scored(long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] scores = new double[ROWS];
        double[] labels = new double[ROWS];
        Arrays.setAll(scores, row -> random.nextDouble());
        Arrays.setAll(labels, row -> random.nextDouble() < scores[row] ? 1 : 0);
        return Scored.of(scores, labels);
    }

    @Test
    void what_was_written_comes_back_and_knows_the_same_world() throws Exception {
        Memory memory = Memory.of(rows(1), scored(1));
        Memory back = Memory.read(memory.parts(), List.of("city")).orElseThrow();
        assertThat(back.columns().names()).containsExactly("money", "city");
        assertThat(back.columns().rows()).isEqualTo(Memory.VALUES_MAX);
        assertThat(back.judged().scores()).containsExactly(memory.judged().scores());
        assertThat(DriftReport.of(back.columns(), rows(2), Watcher.NOBODY).verdict())
                .isEqualTo(DriftVerdict.STABLE);
    }

    @Test
    void no_row_can_be_put_together_from_it() {
        Table kept = Memory.of(rows(1), scored(1)).columns();
        double[] money = kept.numbers("money").values();
        assertThat(Arrays.stream(money).filter(it -> !Double.isNaN(it)).toArray())
                .isSorted();
        assertThat(((Column.Categories) kept.column("city")).codes()).isSorted();
    }

    @Test
    void scores_that_are_thinned_out_rank_as_before() {
        Scored all = scored(1);
        Scored kept = Memory.of(rows(1), all).judged();
        assertThat(kept.rows()).isEqualTo(2 * Memory.SCORES_MAX);
        assertThat(Auc.of(kept).value()).isCloseTo(Auc.of(all).value(), within(1e-3));
        assertThat(kept.rate()).isCloseTo(all.rate(), within(1e-9));
    }
}
