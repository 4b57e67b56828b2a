package io.segue.learn.cluster.meaning;

import io.segue.core.language.Span;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import io.segue.core.value.Test.Operator;
import io.segue.core.value.Value;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A rule in the making: any of some boxes.
 *
 * @param boxes at least one; each bounded in at least one column
 */
record RuleDraft(List<Box> boxes) {
    /** What is lost in F1 for a rule with fewer questions. */
    private static final double WORTH_A_QUESTION = 0.01;

    private static final Span NOWHERE = new Span(0, 0);

    /** By column, both ends included; infinite where there is no bound. */
    record Box(double[] lows, double[] highs) {
        static Box everything(int columns) {
            double[] lows = new double[columns];
            double[] highs = new double[columns];
            Arrays.fill(lows, Double.NEGATIVE_INFINITY);
            Arrays.fill(highs, Double.POSITIVE_INFINITY);
            return new Box(lows, highs);
        }

        Box upTo(int column, double high) {
            double[] less = highs.clone();
            less[column] = high;
            return new Box(lows, less);
        }

        Box from(int column, double low) {
            double[] more = lows.clone();
            more[column] = low;
            return new Box(more, highs);
        }

        boolean holds(Matrix values, int row) {
            for (int column = 0; column < lows.length; column++) {
                double value = values.get(row, column);
                if (!(value >= lows[column] && value <= highs[column])) {
                    return false;
                }
            }
            return true;
        }

        boolean isEverything() {
            return Arrays.stream(lows).allMatch(Double::isInfinite)
                    && Arrays.stream(highs).allMatch(Double::isInfinite);
        }
    }

    /** The leaves of a tree, cut at a depth, that together come nearest to the cluster, by F1 on the rows it grew from. */
    private record Choice(List<TreeNode> leaves, double f1) {
        static Choice of(TreeNode root, int depth) {
            List<TreeNode> leaves = new ArrayList<>();
            collect(root, depth, leaves);
            leaves.sort(Comparator.comparingDouble(TreeNode::purity).reversed());
            double best = 0;
            int taken = 0;
            int hits = 0;
            int rows = 0;
            for (int i = 0; i < leaves.size(); i++) {
                hits += leaves.get(i).in;
                rows += leaves.get(i).all;
                double f1 = 2.0 * hits / (rows + root.in);
                if (f1 > best) {
                    best = f1;
                    taken = i + 1;
                }
            }
            return new Choice(leaves.subList(0, taken), best);
        }

        private static void collect(TreeNode node, int depth, List<TreeNode> leaves) {
            if (depth == 0 || node.low == null || node.high == null) {
                leaves.add(node);
            } else {
                collect(node.low, depth - 1, leaves);
                collect(node.high, depth - 1, leaves);
            }
        }
    }

    /** The shortest rule that is about as good as the best one a tree has in it. */
    static RuleDraft of(TreeNode root, int depth, int columns) {
        List<Choice> choices = IntStream.rangeClosed(1, depth)
                .mapToObj(it -> Choice.of(root, it))
                .toList();
        double best = choices.stream().mapToDouble(Choice::f1).max().orElse(0);
        int chosen = 1;
        while (choices.get(chosen - 1).f1() < best - WORTH_A_QUESTION) {
            chosen++;
        }
        List<Box> boxes = new ArrayList<>();
        draw(root, chosen, choices.get(chosen - 1).leaves(), Box.everything(columns), boxes);
        return new RuleDraft(boxes);
    }

    private static void draw(TreeNode node, int depth, List<TreeNode> chosen, Box box, List<Box> boxes) {
        List<TreeNode> below = new ArrayList<>();
        Choice.collect(node, depth, below);
        if (chosen.containsAll(below)) {
            boxes.add(box);
        } else if (depth > 0 && node.low != null && node.high != null) {
            double high = ShortNumber.atLeast(node.below, node.above);
            double low = ShortNumber.atMost(node.below, node.above);
            draw(node.low, depth - 1, chosen, box.upTo(node.column, high), boxes);
            draw(node.high, depth - 1, chosen, box.from(node.column, low), boxes);
        }
    }

    /** Whether it says nothing at all. */
    boolean isEverything() {
        return boxes.stream().anyMatch(Box::isEverything);
    }

    boolean holds(Matrix values, int row) {
        return boxes.stream().anyMatch(it -> it.holds(values, row));
    }

    Expr expr(List<String> names, Function<String, Path> trait) {
        List<Expr> terms = boxes.stream().map(it -> expr(it, names, trait)).toList();
        return terms.size() == 1 ? terms.getFirst() : new Expr.Or(terms, NOWHERE);
    }

    private static Expr expr(Box box, List<String> names, Function<String, Path> trait) {
        List<Expr> terms = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            double low = box.lows()[column];
            double high = box.highs()[column];
            if (!Double.isInfinite(low) || !Double.isInfinite(high)) {
                var measure = new Measure.Trait(trait.apply(names.get(column)), NOWHERE);
                terms.add(new Expr.Compare(measure, test(low, high), NOWHERE));
            }
        }
        return terms.size() == 1 ? terms.getFirst() : new Expr.And(terms, NOWHERE);
    }

    private static Test test(double low, double high) {
        if (Double.isInfinite(low)) {
            return new Test.Compare(Operator.AT_MOST, new Value.Num(high));
        }
        if (Double.isInfinite(high)) {
            return new Test.Compare(Operator.AT_LEAST, new Value.Num(low));
        }
        return low == high
                ? new Test.Compare(Operator.EQUAL, new Value.Num(low))
                : new Test.Between(new Value.Num(low), new Value.Num(high));
    }
}
