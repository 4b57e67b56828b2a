package io.segue.learn.cluster.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class CompareTest {
    /** scikit-learn 1.2.1, {@code adjusted_rand_score}. */
    @Test
    void the_adjusted_rand_index_is_scikit_learns() {
        int[] one = {0, 0, 1, 1, 2, 2, 2, -1};
        int[] other = {0, 0, 1, 2, 2, 2, 3, 3};
        assertThat(RandIndex.adjusted(one, other)).isCloseTo(.26956521739130435, within(1e-15));
        assertThat(RandIndex.adjusted(other, one)).isEqualTo(RandIndex.adjusted(one, other));
    }

    @Test
    void the_adjusted_rand_index_counts_pairs() {
        long seed = 11;
        UniformRandomProvider random = Seeds.random(seed);
        for (int run = 0; run < 20; run++) {
            int rows = 2 + random.nextInt(60);
            int[] one = IntStream.generate(() -> random.nextInt(4)).limit(rows).toArray();
            int[] other =
                    IntStream.generate(() -> random.nextInt(3)).limit(rows).toArray();
            assertThat(RandIndex.adjusted(one, other))
                    .as("seed %d, run %d", seed, run)
                    .isCloseTo(byPairs(one, other), within(1e-12));
        }
    }

    /** Hubert and Arabie (1985) by the four kinds of pairs. */
    private static double byPairs(int[] one, int[] other) {
        double both = 0;
        double onlyOne = 0;
        double onlyOther = 0;
        double none = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean inOne = one[i] == one[j];
                boolean inOther = other[i] == other[j];
                both += inOne && inOther ? 1 : 0;
                onlyOne += inOne && !inOther ? 1 : 0;
                onlyOther += !inOne && inOther ? 1 : 0;
                none += !inOne && !inOther ? 1 : 0;
            }
        }
        double denominator = (both + onlyOne) * (onlyOne + none) + (both + onlyOther) * (onlyOther + none);
        return denominator == 0 ? 1 : 2 * (both * none - onlyOne * onlyOther) / denominator;
    }

    @Test
    void clusterings_of_other_names_agree_wholly() {
        assertThat(RandIndex.adjusted(new int[] {4, 4, 2, 2, 9}, new int[] {0, 0, 1, 1, 7}))
                .isEqualTo(1);
        assertThat(RandIndex.adjusted(new int[] {1, 1, 1}, new int[] {5, 5, 5})).isEqualTo(1);
        assertThat(RandIndex.adjusted(new int[] {}, new int[] {})).isEqualTo(1);
        assertThatThrownBy(() -> RandIndex.adjusted(new int[3], new int[4]))
                .hasMessage("expected labels of the same rows, but got 3 and 4");
    }

    @Test
    void names_survive_other_numbers() {
        int[] old = {0, 0, 0, 1, 1, 1, 2, 2, 2, -1};
        int[] now = {2, 2, 2, 0, 0, 1, 1, 1, 1, 1};
        Renaming renaming = Renaming.of(old, now);
        assertThat(renaming.matches())
                .containsExactly(
                        new Renaming.Match(0, OptionalInt.of(1), 2 / 3.0),
                        new Renaming.Match(1, OptionalInt.of(2), 3 / 5.0),
                        new Renaming.Match(2, OptionalInt.of(0), 1));
        assertThat(renaming.vanished()).isEmpty();
        assertThat(renaming.names(Map.of(0, "Loyal", 1, "Browsers", 2, "Lost"), it -> "new " + it))
                .containsExactly("Browsers", "Lost", "Loyal");
    }

    @Test
    void a_cluster_that_overlaps_little_is_new_and_the_old_one_vanished() {
        int[] old = {0, 0, 0, 0, 1, 1, 1, 1};
        int[] now = {0, 0, 0, 0, 1, 2, 3, 4};
        Renaming renaming = Renaming.of(old, now);
        assertThat(renaming.matches())
                .extracting(Renaming.Match::old)
                .containsOnly(OptionalInt.of(0), OptionalInt.empty());
        assertThat(renaming.vanished()).containsExactly(1);
        assertThat(Renaming.of(old, now, 0.2).vanished()).isEmpty();
        assertThat(Renaming.of(now, old).vanished()).containsExactly(1, 2, 3, 4);
        assertThat(Renaming.of(new int[] {-1, -1}, new int[] {0, 0}).matches())
                .isEqualTo(List.of(new Renaming.Match(0, OptionalInt.empty(), 0)));
    }

    @Test
    void an_assignment_is_the_cheapest_of_all() {
        long seed = 5;
        UniformRandomProvider random = Seeds.random(seed);
        for (int run = 0; run < 200; run++) {
            int rows = 1 + random.nextInt(5);
            int columns = rows + random.nextInt(2);
            double[][] costs = new double[rows][columns];
            for (double[] row : costs) {
                for (int i = 0; i < columns; i++) {
                    row[i] = random.nextInt(8) - 3;
                }
            }
            int[] columnOf = Assignment.cheapest(costs);
            assertThat(columnOf).doesNotHaveDuplicates();
            double sum = IntStream.range(0, rows)
                    .mapToDouble(it -> costs[it][columnOf[it]])
                    .sum();
            assertThat(sum).as("seed %d, run %d", seed, run).isEqualTo(cheapest(costs, 0, new boolean[columns]));
        }
    }

    private static double cheapest(double[][] costs, int row, boolean[] taken) {
        if (row == costs.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
