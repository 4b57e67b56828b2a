package io.segue.learn.experiment.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.experiment.test.ChiSquare;
import io.segue.learn.experiment.test.SampleRatio;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
    private static final List<Allocation.Weight> HALVES = weights(.5, .5);

    @Property(tries = 300, seed = "83")
    void more_coverage_moves_nobody(
            @ForAll @DoubleRange(min = 0, max = 1) double less,
            @ForAll @DoubleRange(min = 0, max = 1) double more,
            @ForAll Hashing hashing,
            @ForAll @StringLength(max = 20) String salt) {
        Allocation before = Allocation.of(hashing, salt, Math.min(less, more), weights(.2, .5, .3));
        Allocation after = Allocation.of(hashing, salt, Math.max(less, more), weights(.2, .5, .3));
        for (int i = 0; i < 50; i++) {
            String id = "user-" + i;
            before.arm(id).ifPresent(arm -> assertThat(after.arm(id)).contains(arm));
        }
    }

    @ParameterizedTest
    @EnumSource
    void arms_have_as_many_people_as_their_weights_say(Hashing hashing) {
        Allocation allocation = Allocation.of(hashing, "even", 1, weights(.1, .6, .3));
        long[] people = new long[3];
        for (int i = 0; i < 100_000; i++) {
            people[Integer.parseInt(allocation.arm("user-" + i).orElseThrow())]++;
        }
        assertThat(SampleRatio.check(people, new double[] {.1, .6, .3}).state()).isEqualTo(SampleRatio.State.FINE);
    }

    @Test
    void places_are_even_all_the_way() {
        Hashing.Salted salted = Hashing.SEGUE.salted("uniform");
        long[] people = new long[1_000];
        double[] same = new double[1_000];
        Arrays.fill(same, 1);
        for (int i = 0; i < 200_000; i++) {
            people[(int) (1_000 * salted.place(Integer.toString(i)))]++;
        }
        assertThat(SampleRatio.check(people, same).p()).isBetween(.01, .99);
    }

    @ParameterizedTest
    @CsvSource({"SEGUE, one, two", "SEGUE, exp-1, exp-2", "SEGUE, a, b", "GROWTHBOOK_2, one, two"})
    void the_arm_in_one_experiment_says_nothing_about_the_arm_in_another(Hashing hashing, String one, String other) {
        Allocation first = Allocation.of(hashing, one, 1, HALVES);
        Allocation second = Allocation.of(hashing, other, 1, weights(.3, .3, .4));
        long[][] both = new long[2][3];
        for (int i = 0; i < 100_000; i++) {
            String id = "user-" + i;
            both[Integer.parseInt(first.arm(id).orElseThrow())][
                    Integer.parseInt(second.arm(id).orElseThrow())]++;
        }
        assertThat(ChiSquare.test(both).p()).isGreaterThan(.001);
    }

    @Test
    void experiments_in_one_namespace_share_nobody() {
        Namespace first = new Namespace("checkout", 0, .4);
        Namespace second = new Namespace("checkout", .4, .9);
        assertThat(first.isApartFrom(second)).isTrue();
        Allocation one = Allocation.of(Hashing.SEGUE, "one", 1, HALVES).within(first);
        Allocation other = Allocation.of(Hashing.SEGUE, "other", 1, HALVES).within(second);
        int inOne = 0;
        int inNone = 0;
        for (int i = 0; i < 20_000; i++) {
            String id = "user-" + i;
            assertThat(one.arm(id).isPresent() && other.arm(id).isPresent()).isFalse();
            inOne += one.arm(id).isPresent() ? 1 : 0;
            inNone += one.arm(id).isEmpty() && other.arm(id).isEmpty() ? 1 : 0;
        }
        assertThat(inOne).isBetween(7_700, 8_300);
        assertThat(inNone).isBetween(1_800, 2_200);
    }

    @Test
    void a_hold_out_is_in_no_experiment() {
        Namespace beside = Namespace.besidesHoldOut("2027", .1);
        Allocation one = Allocation.of(Hashing.SEGUE, "one", 1, HALVES).within(beside);
        Allocation other = Allocation.of(Hashing.SEGUE, "other", .5, HALVES).within(beside);
        long heldOut = IntStream.range(0, 20_000)
                .mapToObj(i -> "user-" + i)
                .filter(id -> one.arm(id).isEmpty())
                .peek(id -> assertThat(other.arm(id)).isEmpty())
                .count();
        assertThat(heldOut).isBetween(1_800L, 2_200L);
    }

    /** Cases of {@code getBucketRange} in the test suite of GrowthBook's SDKs. */
    @Test
    void ranges_are_as_growthbooks() {
        assertThat(Allocation.of(Hashing.GROWTHBOOK_2, "", .2, weights(.2, .3, .5))
                        .ranges())
                .extracting(it -> Math.round(it.from() * 1e6) / 1e6 + "-" + Math.round(it.to() * 1e6) / 1e6)
                .containsExactly("0.0-0.04", "0.2-0.26", "0.5-0.6");
        assertThat(Allocation.of(Hashing.GROWTHBOOK_2, "", 0, HALVES).ranges().getLast())
                .isEqualTo(new Allocation.Range("1", .5, .5));
    }

    /** Cases of {@code run} in the same: "coverage" and "three way test", for the ids 1 to 9; − is nobody's arm. */
    @Test
    void arms_are_as_growthbooks() {
        double third = 1 / 3.0;
        assertThat(arms(Allocation.of(Hashing.GROWTHBOOK_1, "my-test", 1, weights(third, third, third))))
                .isEqualTo("200212010");
        assertThat(arms(Allocation.of(Hashing.GROWTHBOOK_1, "my-test", .4, HALVES))
                        .substring(3))
                .isEqualTo("-1-01-");
        assertThat(Allocation.of(Hashing.GROWTHBOOK_2, "foo", .99, HALVES).arm("1"))
                .contains("1");
        Allocation all = Allocation.of(Hashing.GROWTHBOOK_1, "my-test", 1, HALVES);
        assertThat(all.withinGrowthBook(new Namespace("namespace", .1, 1)).arm("1"))
                .contains("1");
        assertThat(all.withinGrowthBook(new Namespace("namespace", 0, .1)).arm("1"))
                .isEmpty();
    }

    private static String arms(Allocation allocation) {
        StringBuilder arms = new StringBuilder();
        for (int id = 1; id <= 9; id++) {
            arms.append(allocation.arm(Integer.toString(id)).orElse("-"));
        }
        return arms.toString();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Allocation.of(Hashing.SEGUE, "x", 1.1, HALVES)).hasMessageContaining("coverage");
        assertThatThrownBy(() -> Allocation.of(Hashing.SEGUE, "x", 1, weights(.5, .6)))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> Allocation.of(Hashing.SEGUE, "x", 1, List.of(HALVES.get(0), HALVES.get(0))))
                .hasMessageContaining("each arm once");
        assertThatThrownBy(() -> new Namespace("x", .5, .4)).hasMessageContaining("from");
        assertThat(Allocation.of(Hashing.SEGUE, "x", 1, HALVES).arm("")).isEqualTo(Optional.empty());
    }

    private static List<Allocation.Weight> weights(double... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(it -> new Allocation.Weight(Integer.toString(it), weights[it]))
                .toList();
    }
}
