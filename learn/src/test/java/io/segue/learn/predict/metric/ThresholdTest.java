package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against scikit-learn 1.2.1. */
class ThresholdTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void what_is_reached_at_a_half() {
        Confusion plain = Confusion.at(.5, Made.tied());
        assertThat(plain.f1()).isEqualTo(.6763990267639902, CLOSE);
        assertThat(plain.precision()).isEqualTo(.5537848605577689, CLOSE);
        assertThat(plain.recall()).isEqualTo(.86875, CLOSE);
        assertThat(plain.accuracy()).isEqualTo(.734, CLOSE);
        Confusion weighted = Confusion.at(.5, Made.tiedAndWeighted());
        assertThat(weighted.f1()).isEqualTo(.6699186991869919, CLOSE);
        assertThat(weighted.precision()).isEqualTo(.5493333333333333, CLOSE);
        assertThat(weighted.recall()).isEqualTo(.8583333333333333, CLOSE);
        assertThat(weighted.accuracy()).isEqualTo(.7291527685123416, CLOSE);
    }

    @Test
    void the_best_f1() {
        Confusion best = new ThresholdChoice.BestF1().choose(Made.tied());
        assertThat(best.threshold()).isEqualTo(.55);
        assertThat(best.f1()).isEqualTo(.7326203208556148, CLOSE);
        assertThat(best).isEqualTo(Confusion.at(.55, Made.tied()));
    }

    @Test
    void the_most_recall_at_a_precision() {
        Confusion plain = new ThresholdChoice.AtPrecision(.7).choose(Made.tied());
        assertThat(plain.threshold()).isEqualTo(.675);
        assertThat(plain.recall()).isEqualTo(.59375, CLOSE);
        assertThat(new ThresholdChoice.AtPrecision(.7)
                        .choose(Made.tiedAndWeighted())
                        .recall())
                .isEqualTo(.5666666666666667, CLOSE);
    }

    @Test
    void the_best_precision_at_a_recall() {
        Confusion plain = new ThresholdChoice.AtRecall(.8).choose(Made.tied());
        assertThat(plain.threshold()).isEqualTo(.55);
        assertThat(plain.precision()).isEqualTo(.6401869158878505, CLOSE);
    }

    @Test
    void the_least_cost() {
        ThresholdChoice choice = new ThresholdChoice.LeastCost(1, 5);
        assertThat(choice.choose(Made.tied()).threshold()).isEqualTo(.55);
        assertThat(choice.choose(Made.tied()).cost(1, 5)).isEqualTo(192);
        assertThat(choice.choose(Made.tiedAndWeighted()).threshold()).isEqualTo(.4);
        assertThat(choice.choose(Made.tiedAndWeighted()).cost(1, 5)).isEqualTo(293);
    }

    @Test
    void when_calling_costs_more_than_missing_nobody_is_called() {
        Confusion chosen = new ThresholdChoice.LeastCost(1000, 1).choose(Made.tied());
        assertThat(chosen.selectionRate()).isEqualTo(0);
        assertThat(chosen).isEqualTo(Confusion.at(chosen.threshold(), Made.tied()));
    }

    @Test
    void a_precision_that_is_not_reached_says_which_is() {
        Scored upsideDown = Scored.of(new double[] {.1, .2, .3}, new double[] {1, 1, 0});
        assertThatThrownBy(() -> new ThresholdChoice.AtPrecision(.9).choose(upsideDown))
                .isInstanceOf(DataException.class)
                .hasMessage("no threshold does what is asked; the highest precision is 0.667; ask for less");
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        Confusion nothing = Confusion.at(2, Made.tied());
        assertThat(nothing.precision()).isEqualTo(0);
        assertThat(nothing.f1()).isEqualTo(0);
    }
}
