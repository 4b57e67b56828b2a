package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.Sample;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Beside scipy 1.10.1 and statsmodels 0.13.5. */
class TestsTest {
    private static final double LEVEL = .95;
    private static final Sample.Proportion TREATMENT = new Sample.Proportion(70, 56);
    private static final Sample.Proportion CONTROL = new Sample.Proportion(80, 48);

    @Test
    void intervals_of_a_difference_are_walds_and_newcombes() {
        Interval wald = Objects.requireNonNull(
                TwoProportions.test(TREATMENT, CONTROL, LEVEL).interval());
        assertThat(wald.low()).isCloseTo(.057504899149037114, within(1e-12));
        assertThat(wald.high()).isCloseTo(.342495100850963, within(1e-12));
        Interval newcombe = TwoProportions.newcombe(TREATMENT, CONTROL, LEVEL);
        assertThat(newcombe.low()).isCloseTo(.05243147240236498, within(1e-12));
        assertThat(newcombe.high()).isCloseTo(.33387265403690614, within(1e-12));
        Interval wilson = TwoProportions.wilson(TREATMENT, LEVEL);
        assertThat(wilson.low()).isCloseTo(.6918335550374695, within(1e-12));
        assertThat(wilson.high()).isCloseTo(.8769526075163705, within(1e-12));
    }

    @Test
    void chi_square_takes_tables_of_any_size() {
        TestResult wide = ChiSquare.test(new long[][] {{10, 20, 30}, {6, 9, 17}});
        assertThat(wide.statistic()).isCloseTo(.27157465150403504, within(1e-12));
        assertThat(wide.p()).isCloseTo(.873028283380073, within(1e-12));
        assertThat(wide.df()).isEqualTo(2);
        long[][] two = {{56, 14}, {48, 32}};
        assertThat(ChiSquare.test(two).p()).isCloseTo(.008045081368196585, within(1e-12));
        assertThat(ChiSquare.yates(two).statistic()).isCloseTo(6.114270410296224, within(1e-12));
        assertThat(ChiSquare.yates(two).p()).isCloseTo(.013409475178668966, within(1e-12));
    }

    @Test
    void fisher_is_exact_and_its_odds_ratio_conditional() {
        TestResult tea = FisherExact.test(new Sample.Proportion(4, 3), new Sample.Proportion(4, 1), LEVEL);
        assertThat(tea.p()).isCloseTo(.48571428571428565, within(1e-12));
        assertThat(tea.estimate()).isCloseTo(6.408319658199662, within(1e-4));
        assertThat(Objects.requireNonNull(tea.interval()).low()).isCloseTo(.21173559544657966, within(1e-6));
        assertThat(tea.interval().high()).isCloseTo(626.2435305888141, within(1e-3));
        TestResult more = FisherExact.test(new Sample.Proportion(20, 15), new Sample.Proportion(20, 7), LEVEL);
        assertThat(more.p()).isCloseTo(.02484172037782329, within(1e-12));
        assertThat(more.estimate()).isCloseTo(5.309331740447945, within(1e-6));
        assertThat(Objects.requireNonNull(more.interval()).low()).isCloseTo(1.1936669678064076, within(1e-6));
        assertThat(more.interval().high()).isCloseTo(27.6346698532023, within(1e-5));
    }

    @Test
    void fisher_says_what_z_says_when_there_are_many() {
        Sample.Proportion treatment = new Sample.Proportion(10_000, 620);
        Sample.Proportion control = new Sample.Proportion(10_000, 540);
        assertThat(FisherExact.test(treatment, control, LEVEL).p())
                .isCloseTo(TwoProportions.test(treatment, control, LEVEL).p(), within(.003));
    }

    @Test
    void fisher_takes_arms_of_which_one_has_none() {
        TestResult none = FisherExact.test(new Sample.Proportion(10, 0), new Sample.Proportion(10, 4), LEVEL);
        assertThat(none.estimate()).isZero();
        assertThat(Objects.requireNonNull(none.interval()).low()).isZero();
        TestResult nobody = FisherExact.test(new Sample.Proportion(10, 0), new Sample.Proportion(10, 0), LEVEL);
        assertThat(nobody.p()).isEqualTo(1);
        assertThat(nobody.estimate()).isNaN();
        assertThat(nobody.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, LEVEL));
    }

    @Test
    void welch_is_welch() {
        TestResult t = WelchT.test(
                new Sample.Mean(Moments.of(1.1, 2.3, 2.9, 4.2, 5.5)),
                new Sample.Mean(Moments.of(.4, 1.9, 2.1, 2.2)),
                LEVEL);
        assertThat(t.statistic()).isCloseTo(1.780903467826421, within(1e-12));
        assertThat(t.p()).isCloseTo(.12467, within(2e-5));
        assertThat(t.warnings()).singleElement().asString().contains("Mann and Whitney");
    }

    @Test
    void mann_whitney_is_exact_for_few_and_normal_with_ties() {
        double[] few = {1.1, 2.3, 2.9, 4.2, 5.5};
        TestResult exact = MannWhitney.test(few, new double[] {.4, 1.9, 2.1, 2.2}, LEVEL);
        assertThat(exact.statistic()).isEqualTo(17);
        assertThat(exact.p()).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(exact.estimate()).isCloseTo(.85, within(1e-12));
        double[] one = {1, 2, 2, 3, 3, 3, 4, 5, 5, 7};
        double[] other = {0, 1, 1, 2, 2, 2, 3, 3, 4, 4};
        TestResult tied = MannWhitney.test(one, other, LEVEL);
        assertThat(tied.statistic()).isEqualTo(71);
        assertThat(tied.p()).isCloseTo(.11433275271950898, within(1e-12));
        assertThat(Objects.requireNonNull(tied.interval()).contains(.71)).isTrue();
    }

    @Test
    void warnings_have_the_same_numbers_in_every_country() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            TestResult few = TwoProportions.test(new Sample.Proportion(40, 3), new Sample.Proportion(40, 1), LEVEL);
            assertThat(few.warnings()).singleElement().asString().contains("got 2.0;");
            assertThat(ChiSquare.test(new long[][] {{3, 37}, {1, 39}}).warnings())
                    .singleElement()
                    .asString()
                    .contains("got 2.0;");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void few_counts_are_told() {
        TestResult few = TwoProportions.test(new Sample.Proportion(40, 3), new Sample.Proportion(40, 1), LEVEL);
        assertThat(few.warnings())
                .containsExactly("expected at least 5 in every cell, but got 2.0; use Fisher's exact test");
        assertThat(ChiSquare.test(new long[][] {{3, 37}, {1, 39}}).warnings()).hasSize(1);
        assertThat(TwoProportions.test(TREATMENT, CONTROL, LEVEL).warnings()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_all_that_is_wrong() {
        assertThatThrownBy(() -> TwoProportions.test(new Sample.Proportion(10, 11), new Sample.Proportion(0, 0), LEVEL))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        column the treatment: expected at most 10 successes, one for each, but got 11; count people and not \
                        what they did, or take it as a mean
                        column the control: nobody is in it; leave the arm out, or wait for people""");
        assertThatThrownBy(
                        () -> TwoProportions.test(new Sample.Proportion(10, -1), new Sample.Proportion(-10, 0), LEVEL))
                .hasMessageContaining("but got -1")
                .hasMessageContaining("but got -10");
        assertThatThrownBy(() -> TwoProportions.test(new Sample.Proportion(10, 0), new Sample.Proportion(10, 0), LEVEL))
                .hasMessageContaining("nobody did it in both arms");
        assertThatThrownBy(
                        () -> WelchT.test(new Sample.Mean(Moments.of(1, 1)), new Sample.Mean(Moments.of(1, 1)), LEVEL))
                .hasMessageContaining("everybody has the same value in each arm");
        assertThatThrownBy(() -> MannWhitney.test(new double[] {1, Double.NaN}, new double[] {1}, LEVEL))
                .hasMessageContaining("expected finite values");
        assertThatThrownBy(() -> ChiSquare.test(new long[][] {{1, 0}, {1, 0}}))
                .hasMessageContaining("nobody has an outcome");
    }
}
