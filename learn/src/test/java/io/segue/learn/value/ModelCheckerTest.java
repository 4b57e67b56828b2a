package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Watcher;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCheckerTest {
    private static final long END = 273;
    private static final long LAST = 364;
    private static final Purchases PURCHASES = SimulatedBuyers.buyers(SimulatedBuyers.BG_NBD, 2_000, (int) LAST, 11);
    private static final BuyingModel MODEL = BuyingFit.bgNbd(CustomerHistory.of(PURCHASES, END, 7), Watcher.NOBODY)
            .model();

    @Test
    void the_model_that_made_the_data_is_usable() {
        ModelCheck check = new ModelChecker(PURCHASES, END, LAST, 7).check(MODEL);
        assertThat(check.verdict()).isEqualTo(ModelCheck.Verdict.USABLE);
        assertThat(check.reasons())
                .containsExactly(
                        "1.8 % of customers bought more or less often than expected",
                        "purchases afterwards are told 2.8 % too low");
    }

    @Test
    void another_model_is_not() {
        ModelCheck check = new ModelChecker(PURCHASES, END, LAST, 7).check(new BgNbd(0.8, 3, 0.8, 2.5));
        assertThat(check.verdict()).isEqualTo(ModelCheck.Verdict.DO_NOT_USE);
    }

    @Test
    void without_a_time_afterwards_it_is_doubtful() {
        ModelCheck check = new ModelChecker(PURCHASES, END, END, 7).check(MODEL);
        assertThat(check.verdict()).isEqualTo(ModelCheck.Verdict.DOUBTFUL);
        assertThat(check.groups()).isEmpty();
        assertThat(check.holdoutError()).isNaN();
        assertThat(check.reasons()).contains("there is no time afterwards to try it on");
    }

    @Test
    void who_first_bought_on_the_last_day_is_expected_and_counted_in_the_same_bin() {
        Purchases.Builder purchases = new Purchases.Builder();
        for (int i = 0; i < 10; i++) {
            purchases.add("c" + i, END, 5);
        }
        for (BuyingModel model : List.of(SimulatedBuyers.BG_NBD, SimulatedBuyers.PARETO_NBD)) {
            for (long last : new long[] {END, LAST}) {
                ModelCheck check = new ModelChecker(purchases.build(), END, last, 7).check(model);
                assertThat(check.bins().getFirst()).isEqualTo(new ModelCheck.Bin(0, 10, 10));
                assertThat(check.misplaced()).isZero();
            }
        }
    }

    @Test
    void bins_weeks_and_groups_add_up() {
        ModelCheck check = new ModelChecker(PURCHASES, END, LAST, 7).check(MODEL);
        assertThat(check.bins().stream().mapToDouble(ModelCheck.Bin::actual).sum())
                .isEqualTo(2_000);
        assertThat(check.bins().stream().mapToDouble(ModelCheck.Bin::expected).sum())
                .isCloseTo(2_000, within(1e-6));
        assertThat(check.weeks()).hasSize(52);
        assertThat(check.weeks().stream().filter(ModelCheck.Week::fitted)).hasSize(39);
        double repeats =
                PURCHASES.buyers().stream().mapToInt(it -> it.days().length - 1).sum();
        assertThat(check.weeks().getLast().actual()).isEqualTo(repeats);
        double after = check.groups().stream()
                .mapToDouble(it -> it.customers() * it.actual())
                .sum();
        assertThat(check.weeks().getLast().actual() - check.weeks().get(38).actual())
                .isCloseTo(after, within(1e-6));
    }
}
