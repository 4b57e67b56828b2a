package io.segue.learn.cluster.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.ParsedRule;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import io.segue.learn.Iris;
import io.segue.learn.cluster.Points;
import io.segue.learn.cluster.density.Dbscan;
import io.segue.learn.cluster.tree.Hierarchy;
import io.segue.learn.cluster.tree.Linkage;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    private static List<ClusterMeaning> meanings(Features features, int... labels) {
        return Meanings.of(features, labels, RuleSettings.DEFAULT, 7, Watcher.NOBODY);
    }

    private static Expr readBack(SurrogateRule rule) {
        ParsedRule parsed = RuleParser.parse(rule.text(), Map.of());
        assertThat(parsed.problems()).as(rule.text()).isEmpty();
        return Objects.requireNonNull(parsed.expr());
    }

    private static boolean holds(Expr expr, Features features, int row) {
        return switch (expr) {
            case Expr.Or it -> it.terms().stream().anyMatch(term -> holds(term, features, row));
            case Expr.And it -> it.terms().stream().allMatch(term -> holds(term, features, row));
            case Expr.Compare it -> {
                String name = ((Measure.Trait) it.measure()).path().names().getLast();
                int column = features.names().indexOf(name);
                yield it.test().holds(new Value.Num(features.values().get(row, column)));
            }
            default -> throw new AssertionError("expected comparisons of traits, but got " + expr);
        };
    }

    @Test
    void setosas_are_told_by_one_short_question() {
        ClusterMeaning setosa = meanings(Iris.features(), Iris.species()).getFirst();
        SurrogateRule rule = setosa.rule().orElseThrow();
        assertThat(rule.text()).isEqualTo("trait " + Iris.features().names().get(2) + " <= 2");
        assertThat(rule.fidelity()).isEqualTo(new Fidelity(15, 0, 0, 30));
        assertThat(rule.fidelity().f1()).isEqualTo(1);
        assertThat(setosa.size()).isEqualTo(50);
        assertThat(setosa.share()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void rules_are_read_back_and_take_the_rows_that_their_fidelity_says() {
        for (int seed = 0; seed < 5; seed++) {
            Features features = Points.blobs(600, 4, 6, 2.5, seed);
            int[] labels = Hierarchy.of(features, Linkage.WARD, Watcher.NOBODY).cut(5);
            int[] trial = HeldOut.of(labels, 7).trial();
            for (ClusterMeaning meaning : meanings(features, labels)) {
                SurrogateRule rule = meaning.rule().orElseThrow();
                Expr expr = readBack(rule);
                long both = IntStream.of(trial)
                        .filter(it -> labels[it] == meaning.label() && holds(expr, features, it))
                        .count();
                long ruled = IntStream.of(trial)
                        .filter(it -> holds(expr, features, it))
                        .count();
                assertThat(rule.fidelity().both())
                        .as("seed %d: %s", seed, rule.text())
                        .isEqualTo((int) both);
                assertThat(rule.fidelity().both() + rule.fidelity().ruleOnly()).isEqualTo((int) ruled);
                assertThat(rule.fidelity().rows()).isEqualTo(trial.length);
                assertThat(rule.fidelity().f1()).isGreaterThan(.6);
            }
        }
    }

    @Test
    void both_bounds_of_a_feature_become_between() {
        double[] values = IntStream.range(0, 300).mapToDouble(it -> it).toArray();
        int[] labels =
                IntStream.range(0, 300).map(it -> it < 100 || it >= 200 ? 0 : 1).toArray();
        Features features = new Features(List.of("orders"), Matrix.of(300, 1, values));
        SurrogateRule rule = meanings(features, labels).get(1).rule().orElseThrow();
        assertThat(rule.text()).isEqualTo("trait orders between 100 and 199");
        assertThat(meanings(features, labels).get(0).rule().orElseThrow().text())
                .isEqualTo("trait orders <= 99 or trait orders >= 200");
    }

    @Test
    void traits_are_where_the_caller_says() {
        var settings = new RuleSettings(1, 0, name -> Path.of("flower", name));
        ClusterMeaning setosa = Meanings.of(Iris.features(), Iris.species(), settings, 1, Watcher.NOBODY)
                .getFirst();
        assertThat(setosa.rule().orElseThrow().text()).startsWith("trait flower.");
    }

    @Test
    void noise_is_part_of_the_rest() {
        Features features = Points.blobs(800, 2, 3, .4, 2);
        int[] labels = Dbscan.of(features, .3, 8, Watcher.NOBODY).labels();
        List<ClusterMeaning> meanings = meanings(features, labels);
        assertThat(meanings).extracting(ClusterMeaning::name).doesNotHaveDuplicates();
        assertThat(meanings.stream().mapToInt(ClusterMeaning::size).sum()).isLessThan(800);
    }

    @Test
    void a_cluster_of_all_rows_has_no_rule_and_no_effects() {
        ClusterMeaning all = meanings(Iris.features(), new int[150]).getFirst();
        assertThat(all.rule()).isEmpty();
        assertThat(all.effects()).isEmpty();
        assertThat(all.name()).isEqualTo("Close to average");
    }

    @Test
    void a_small_cluster_has_a_rule_though_it_is_nowhere_the_majority() {
        Features features = Points.blobs(1_000, 2, 1, 1, 3);
        int[] labels = IntStream.range(0, 1_000)
                .map(it -> features.values().get(it, 0) > features.values().get(0, 0) && it % 4 == 0 ? 1 : 0)
                .toArray();
        assertThat(meanings(features, labels)
                        .get(1)
                        .rule()
                        .orElseThrow()
                        .fidelity()
                        .recall())
                .isGreaterThan(.5);
    }

    @Test
    void what_makes_no_sense_is_told() {
        assertThatThrownBy(() -> meanings(Iris.features(), 0, 1)).hasMessageContaining("a label for each of 150 rows");
        assertThatThrownBy(() -> meanings(Points.grid(2, 1, 9, 1), 0, 2)).hasMessageContaining("without gaps");
        assertThatThrownBy(() -> meanings(
                        Points.grid(201, 1, 9, 1), IntStream.range(0, 201).toArray()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected at most 200 clusters to describe, but got 201");
        assertThatThrownBy(() -> new RuleSettings(5, 0, Path::of))
                .hasMessage("expected a depth from 1 to 4, but got 5");
    }

    @Test
    void the_same_seed_says_the_same() {
        Features features = Points.blobs(500, 3, 4, 2, 1);
        int[] labels = IntStream.range(0, 500).map(it -> it % 4).toArray();
        assertThat(meanings(features, labels)).isEqualTo(meanings(features, labels));
    }
}
