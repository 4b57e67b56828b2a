package io.segue.server.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.profile.ProfileState;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.learn.cluster.meaning.Fidelity;
import io.segue.learn.cluster.meaning.HeldOut;
import io.segue.learn.cluster.meaning.Meanings;
import io.segue.learn.cluster.meaning.RuleSettings;
import io.segue.learn.cluster.tree.Linkage;
import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RuleTrialTest {
    private static final int PEOPLE = 400;
    private static final long SEED = 3;

    @Test
    void the_fidelity_is_that_of_the_rule_as_the_engine_reads_it() {
        Table table = gappy();
        Clustering found = ClusterAnalysis.of(table, settings(), Watcher.NOBODY);
        int[] labels = found.grouping().labels();
        int[] trial = HeldOut.of(labels, SEED).trial();
        var filled = Meanings.of(found.units(), labels, RuleSettings.DEFAULT, SEED, Watcher.NOBODY);
        int different = 0;
        for (Cluster cluster : found.clusters()) {
            var rule = cluster.rule().orElseThrow();
            int label = cluster.number() - 1;
            assertThat(rule.fidelity())
                    .as("seed %d: %s", SEED, rule.text())
                    .isEqualTo(byTheEngine(rule.text(), table, trial, labels, label));
            boolean asFilled = filled.get(label).rule().orElseThrow().fidelity().equals(rule.fidelity());
            different += asFilled ? 0 : 1;
        }
        assertThat(different)
                .as("clusters whose rule does worse where cells are missing")
                .isPositive();
    }

    private static ClusterSettings settings() {
        return new ClusterSettings(
                Method.KMEANS,
                Linkage.WARD,
                2,
                2,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Treatment.USUAL,
                5,
                SEED);
    }

    /** Two kinds of people, told apart by their orders, which nobody knows of a fifth of them. */
    private static Table gappy() {
        var random = new Random(SEED);
        double[] orders = new double[PEOPLE];
        double[] spend = new double[PEOPLE];
        int[] plans = new int[PEOPLE];
        for (int person = 0; person < PEOPLE; person++) {
            int kind = person % 8 < 5 ? 1 : 0;
            orders[person] = random.nextInt(5) == 0 ? Double.NaN : 20 * kind + random.nextGaussian();
            spend[person] = 20 * kind + 8 * random.nextGaussian();
            plans[person] = random.nextInt(5) == 0 ? -1 : kind;
        }
        return new Table(
                PEOPLE,
                List.of(
                        new Column.Numbers("orders", orders),
                        new Column.Numbers("spend", spend),
                        new Column.Categories("plan", List.of("none", "gold"), plans)));
    }

    private static Fidelity byTheEngine(String rule, Table table, int[] trial, int[] labels, int label) {
        var compiled = (Catalog.Compiled) Catalog.compile(List.of(SegmentDefinition.of("it", rule)));
        var engine = new Engine(compiled.catalog());
        boolean[] said = new boolean[table.rows()];
        for (int row : trial) {
            ProfileState profile = engine.newProfile();
            engine.step(profile, new Input.Arrived(identify(table, row)));
            said[row] = profile.memberships().size() == 1;
        }
        return new Fidelity(
                count(trial, row -> said[row] && labels[row] == label),
                count(trial, row -> said[row] && labels[row] != label),
                count(trial, row -> !said[row] && labels[row] == label),
                count(trial, row -> !said[row] && labels[row] != label));
    }

    private static int count(int[] rows, IntPredicate which) {
        return (int) Arrays.stream(rows).filter(which).count();
    }

    private static Event identify(Table table, int row) {
        var traits = new Fields.Builder();
        for (Column column : table.columns()) {
            if (!column.isMissing(row)) {
                traits.add(
                        column.name(),
                        switch (column) {
                            case Column.Numbers it -> new Value.Num(it.values()[row]);
                            case Column.Categories it -> new Value.Text(it.text(row));
                        });
            }
        }
        var who = new Identifiers("p" + row, null, null);
        return new Event("m" + row, 0, who, null, Fields.EMPTY, traits.build(), Fields.EMPTY);
    }
}
