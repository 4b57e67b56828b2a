package io.segue.server.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a dendrogram's lines are drawn. Leaves stand at 0, 1, 2 … in an order in which no two lines cross.
 *
 * @param order the leaves from left to right
 * @param brackets one for each merge
 */
record Brackets(List<Integer> order, List<Bracket> brackets) {
    /** A bracket has two feet, and a bar that joins them at {@code height}. */
    record Bracket(double left, double leftFoot, double right, double rightFoot, double height) {}

    static Brackets of(Chart.Dendrogram chart) {
        int leaves = chart.leaves().size();
        List<Integer> order = order(chart, leaves);
        double[] place = new double[leaves + chart.merges().size()];
        double[] height = new double[place.length];
        for (int i = 0; i < leaves; i++) {
            place[order.get(i)] = i;
        }
        List<Bracket> brackets = new ArrayList<>();
        for (int i = 0; i < chart.merges().size(); i++) {
            Chart.Merge merge = chart.merges().get(i);
            boolean swapped = place[merge.left()] > place[merge.right()];
            int left = swapped ? merge.right() : merge.left();
            int right = swapped ? merge.left() : merge.right();
            brackets.add(new Bracket(place[left], height[left], place[right], height[right], merge.height()));
            place[leaves + i] = (place[left] + place[right]) / 2;
            height[leaves + i] = merge.height();
        }
        return new Brackets(order, brackets);
    }

    /** From the last merge down, the left side first; without recursion, because a chain is as deep as it is long. */
    private static List<Integer> order(Chart.Dendrogram chart, int leaves) {
        List<Integer> order = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        if (leaves > 0) {
            open.add(leaves + chart.merges().size() - 1);
        }
        while (!open.isEmpty()) {
            int group = open.removeLast();
            if (group < leaves) {
                order.add(group);
            } else {
                Chart.Merge merge = chart.merges().get(group - leaves);
                open.add(merge.right());
                open.add(merge.left());
            }
        }
        return order;
    }
}
