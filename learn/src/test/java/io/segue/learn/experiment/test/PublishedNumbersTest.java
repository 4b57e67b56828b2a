package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.Hillstrom;
import io.segue.learn.experiment.stat.Sample;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Numbers of real experiments that are known, to all digits that were published. */
class PublishedNumbersTest {
    private static final double LEVEL = .95;

    @Test
    void mens_mail_makes_people_visit() {
        TestResult visit = TwoProportions.test(Hillstrom.VISIT_MENS, Hillstrom.VISIT_NONE, LEVEL);
        assertThat(visit.estimate()).isCloseTo(.0765896, within(5e-8));
        assertThat(visit.statistic()).isCloseTo(22.486041, within(5e-7));
    }

    @Test
    void mens_mail_makes_people_buy() {
        TestResult conversion = TwoProportions.test(Hillstrom.CONVERSION_MENS, Hillstrom.CONVERSION_NONE, LEVEL);
        assertThat(conversion.statistic()).isCloseTo(7.385114, within(5e-7));
    }

    @Test
    void mens_mail_makes_people_spend() {
        TestResult spend = WelchT.test(Hillstrom.SPEND_MENS, Hillstrom.SPEND_NONE, LEVEL);
        assertThat(spend.estimate()).isCloseTo(.769827, within(5e-7));
        assertThat(spend.statistic()).isCloseTo(5.300140, within(5e-7));
        assertThat(spend.df()).isCloseTo(36_671.158, within(5e-4));
        assertThat(spend.p()).isCloseTo(1.16381e-07, within(5e-13));
        assertThat(Objects.requireNonNull(spend.interval()).low()).isCloseTo(.485140, within(5e-7));
        assertThat(spend.interval().high()).isCloseTo(1.054515, within(5e-7));
    }

    @Test
    void womens_mail_works_too() {
        TestResult conversion = TwoProportions.test(Hillstrom.CONVERSION_WOMENS, Hillstrom.CONVERSION_NONE, LEVEL);
        long[][] counts = {{189, Hillstrom.WOMENS - 189}, {122, Hillstrom.NONE - 122}};
        assertThat(conversion.p()).isCloseTo(1.571051e-4, within(5e-11));
        assertThat(ChiSquare.test(counts).p()).isCloseTo(1.571051e-4, within(5e-11));
        assertThat(ChiSquare.yates(counts).p()).isCloseTo(1.971440e-4, within(5e-11));
        assertThat(WelchT.test(Hillstrom.SPEND_WOMENS, Hillstrom.SPEND_NONE, LEVEL)
                        .statistic())
                .isCloseTo(3.256372, within(5e-7));
    }

    @Test
    void cookie_cats_lost_people_or_was_unlucky() {
        SampleRatio split = SampleRatio.check(new long[] {44_700, 45_489}, new double[] {1, 1});
        assertThat(split.p()).isCloseTo(.008608, within(5e-7));
        assertThat(split.state()).isEqualTo(SampleRatio.State.WARN);
        TestResult daySeven =
                TwoProportions.test(new Sample.Proportion(45_489, 8_279), new Sample.Proportion(44_700, 8_502), LEVEL);
        assertThat(daySeven.statistic()).isCloseTo(-3.164359, within(5e-7));
    }

    @Test
    void a_new_landing_page_changes_nothing() {
        TestResult converted = TwoProportions.test(
                new Sample.Proportion(145_310, 17_264), new Sample.Proportion(145_274, 17_489), LEVEL);
        assertThat(converted.statistic()).isCloseTo(-1.3109241984, within(5e-11));
        assertThat(converted.p()).isCloseTo(.1898833745, within(5e-11));
    }
}
