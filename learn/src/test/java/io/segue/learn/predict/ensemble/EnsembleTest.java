package io.segue.learn.predict.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static final Labelled DATA = Tiny.logistic(1500, 0, 1, 1, 1, 0);
    private static final Labelled FRESH = Tiny.logistic(5000, 0, 2, 1, 1, 0);

    /** Sees one column only. */
    private static Learner only(int column) {
        return (data, seed) -> {
            Scorer scorer = Tiny.LOGISTIC.fit(data.pickColumns(column), seed);
            return row -> scorer.score(new double[] {row[column]});
        };
    }

    private static double auc(Learner learner) {
        Scorer scorer = learner.fit(DATA, 1);
        return Metric.ROC_AUC.of(Scored.of(scorer.scoreAll(FRESH.features().values()), FRESH.labels()));
    }

    @Test
    void the_mean_is_weighted() {
        Learner low = (data, seed) -> row -> .2;
        Learner high = (data, seed) -> row -> .8;
        assertThat(new Averaging(List.of(low, high), List.of(3., 1.))
                        .fit(DATA, 1)
                        .score(new double[3]))
                .isEqualTo(.35, within(1e-15));
        assertThat(Averaging.of(List.of(low, high)).fit(DATA, 1).score(new double[3]))
                .isEqualTo(.5, within(1e-15));
    }

    @Test
    void two_who_see_half_each_see_more_together() {
        assertThat(auc(Averaging.of(List.of(only(0), only(1)))))
                .isGreaterThan(auc(only(0)) + .03)
                .isGreaterThan(auc(only(1)) + .03);
    }

    @Test
    void the_judge_learns_whom_to_believe() {
        List<Learner> members = List.of(only(0), only(2), Tiny.MEMORISER);
        assertThat(auc(new Stacking(members, Tiny.LOGISTIC, 5))).isEqualTo(auc(only(0)), within(.01));
        assertThat(auc(new Stacking(List.of(only(0), only(1)), Tiny.LOGISTIC, 5)))
                .isGreaterThan(auc(only(0)) + .03);
    }

    @Test
    void the_judge_is_told_only_what_members_say_of_rows_they_have_not_seen() {
        Learner judge = (data, seed) -> {
            assertThat(data.features().names()).containsExactly("member 1");
            assertThat(data.features().values().column(0)).containsOnly(0);
            return row -> Tiny.sigmoid(row[0]);
        };
        Scorer stacked = new Stacking(List.of(Tiny.MEMORISER), judge, 5).fit(DATA, 1);
        assertThat(stacked.score(DATA.features().values().row(0))).isEqualTo(DATA.labels()[0], within(1e-5));
    }

    @Test
    void one_row_or_all_of_them_give_the_same() {
        Scorer stacked = new Stacking(List.of(only(0), only(1)), Tiny.LOGISTIC, 3).fit(DATA, 1);
        Matrix rows = FRESH.features().values();
        double[] all = stacked.scoreAll(rows);
        assertThat(stacked.score(rows.row(4000))).isEqualTo(all[4000]);
    }

    @Test
    void nobody_is_no_ensemble() {
        assertThatIllegalArgumentException().isThrownBy(() -> Averaging.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stacking(List.of(), Tiny.LOGISTIC, 5));
    }
}
