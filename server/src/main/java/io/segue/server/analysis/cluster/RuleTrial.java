package io.segue.server.analysis.cluster;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Value;
import io.segue.learn.cluster.meaning.Fidelity;
import io.segue.learn.cluster.meaning.HeldOut;
import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries rules on people they were not made from, by the cells of the table as the rule language reads them: what is missing
 * is unknown and not what was filled in, and a test of it is false.
 */
final class RuleTrial {
    private final Map<String, Column> columns;
    private final int[] labels;
    private final int[] trial;

    /**
     * @param labels of all rows of the table
     * @param seed with which the rules were found
     */
    RuleTrial(Table table, int[] labels, long seed) {
        this.columns = table.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        this.labels = labels;
        this.trial = HeldOut.of(labels, seed).trial();
    }

    /** @param rule of traits named as the columns */
    Fidelity of(Expr rule, int label) {
        int[] counts = new int[4];
        for (int row : trial) {
            int said = holds(rule, row) ? 0 : 2;
            int cluster = labels[row] == label ? 0 : 1;
            counts[said + cluster]++;
        }
        return new Fidelity(counts[0], counts[1], counts[2], counts[3]);
    }

    private boolean holds(Expr rule, int row) {
        return switch (rule) {
            case Expr.Or it -> it.terms().stream().anyMatch(term -> holds(term, row));
            case Expr.And it -> it.terms().stream().allMatch(term -> holds(term, row));
            case Expr.Not it -> !holds(it.term(), row);
            case Expr.Compare it -> it.test().holds(measured(it, row));
            case Expr.Did it -> throw notOfTraits(it);
            case Expr.CompareAge it -> throw notOfTraits(it);
            case Expr.InSegment it -> throw notOfTraits(it);
            case Expr.InCluster it -> throw notOfTraits(it);
            case Expr.ConsentsTo it -> throw notOfTraits(it);
        };
    }

    private Value measured(Expr.Compare compare, int row) {
        if (!(compare.measure() instanceof Measure.Trait trait)) {
            throw notOfTraits(compare);
        }
        Column column = columns.get(trait.path().names().getFirst());
        if (column == null || column.isMissing(row)) {
            return Value.ABSENT;
        }
        return switch (column) {
            case Column.Numbers it -> new Value.Num(it.values()[row]);
            case Column.Categories it -> new Value.Text(it.text(row));
        };
    }

    private static IllegalArgumentException notOfTraits(Expr rule) {
        return new IllegalArgumentException("expected a rule of traits alone, but got " + rule);
    }
}
