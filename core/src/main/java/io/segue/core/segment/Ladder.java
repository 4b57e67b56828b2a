package io.segue.core.segment;

import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Test;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Questions about one leaf in such an order that each is implied by the next: when a rung holds, all below it hold. So the
 * answer to all of them is one number, the count of rungs that hold (the <em>rank</em>), and a change of the leaf costs as
 * many looks as rungs change, however many there are.
 *
 * <p>Questions with two parameters, such as "n times in the last W", are only partly ordered; {@link #chains} splits them
 * into as few ladders as possible.
 */
@SuppressWarnings("ArrayRecordComponent") // read at every event; never changed, never compared
public sealed interface Ladder {
    int rungs();

    /** The question at a rung, from 0, the weakest. */
    Question question(int rung);

    /** The rank when nothing is remembered: 0 but for sums, which are then 0 and not unknown. */
    default int emptyRank() {
        return 0;
    }

    /** Ascending in times, descending in windows. */
    record Counts(int[] times, long[] windows) implements Ladder {
        @Override
        public int rungs() {
            return times.length;
        }

        @Override
        public Question question(int rung) {
            return new Question.AtLeast(times[rung], windows[rung]);
        }
    }

    /** Ages in [from, to): ascending in from, descending in to. */
    record Ages(long[] from, long[] to) implements Ladder {
        @Override
        public int rungs() {
            return from.length;
        }

        @Override
        public Question question(int rung) {
            return new Question.Aged(from[rung], to[rung]);
        }
    }

    /** Ascending cuts of one aggregate; of two equal ones the inclusive is the weaker. */
    record Cuts(Measure.Function function, long window, double[] cuts, boolean[] inclusive) implements Ladder {
        @Override
        public int rungs() {
            return cuts.length;
        }

        @Override
        public Question question(int rung) {
            return new Question.Reaches(function, window, cuts[rung], inclusive[rung]);
        }

        @Override
        public int emptyRank() {
            return function == Measure.Function.SUM ? rank(0) : 0;
        }

        /** How many rungs a known value reaches. */
        public int rank(double value) {
            int low = 0;
            int high = cuts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (value > cuts[middle] || inclusive[middle] && value == cuts[middle]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** One test of one value. */
    record Single(long window, Test test) implements Ladder {
        @Override
        public int rungs() {
            return 1;
        }

        @Override
        public Question question(int rung) {
            return new Question.Passes(window, test);
        }
    }

    /** The fewest ladders that hold all these questions about one leaf. */
    static List<Ladder> of(List<Question> questions) {
        List<Question.AtLeast> counts = new ArrayList<>();
        List<Question.Aged> ages = new ArrayList<>();
        List<Question.Reaches> reaches = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        for (Question question : questions) {
            switch (question) {
                case Question.AtLeast q -> counts.add(q);
                case Question.Aged q -> ages.add(q);
                case Question.Reaches q -> reaches.add(q);
                case Question.Passes q -> ladders.add(new Single(q.window(), q.test()));
            }
        }
        for (List<long[]> chain : chains(
                counts.stream().map(q -> new long[] {q.times(), q.window()}).toList())) {
            ladders.add(new Counts(
                    chain.stream().mapToInt(pair -> (int) pair[0]).toArray(),
                    chain.stream().mapToLong(pair -> pair[1]).toArray()));
        }
        for (List<long[]> chain :
                chains(ages.stream().map(q -> new long[] {q.from(), q.to()}).toList())) {
            ladders.add(new Ages(
                    chain.stream().mapToLong(pair -> pair[0]).toArray(),
                    chain.stream().mapToLong(pair -> pair[1]).toArray()));
        }
        ladders.addAll(cuts(reaches));
        return ladders;
    }

    /**
     * Splits pairs into chains that ascend in the first number and descend in the second. Taking them in order and putting
     * each on the chain that fits tightest yields the fewest chains (Dilworth's theorem, greedy form).
     */
    private static List<List<long[]>> chains(List<long[]> pairs) {
        List<long[]> ordered = new ArrayList<>(pairs);
        ordered.sort(Comparator.<long[]>comparingLong(pair -> pair[0])
                .thenComparing(Comparator.<long[]>comparingLong(pair -> pair[1]).reversed()));
        List<List<long[]>> chains = new ArrayList<>();
        for (long[] pair : ordered) {
            chains.stream()
                    .filter(chain -> chain.getLast()[1] >= pair[1])
                    .min(Comparator.comparingLong(chain -> chain.getLast()[1]))
                    .orElseGet(() -> {
                        List<long[]> fresh = new ArrayList<>();
                        chains.add(fresh);
                        return fresh;
                    })
                    .add(pair);
        }
        return chains;
    }

    private static List<Ladder> cuts(List<Question.Reaches> questions) {
        List<Ladder> ladders = new ArrayList<>();
        List<Question.Reaches> ordered = new ArrayList<>(questions);
        ordered.sort(Comparator.comparing(Question.Reaches::function)
                .thenComparingLong(Question.Reaches::window)
                .thenComparingDouble(Question.Reaches::cut)
                .thenComparing(q -> !q.inclusive()));
        int start = 0;
        for (int end = 1; end <= ordered.size(); end++) {
            Question.Reaches first = ordered.get(start);
            boolean last = end == ordered.size();
            if (last
                    || ordered.get(end).function() != first.function()
                    || ordered.get(end).window() != first.window()) {
                ladders.add(cuts(first, ordered.subList(start, end)));
                start = end;
            }
        }
        return ladders;
    }

    private static Cuts cuts(Question.Reaches first, List<Question.Reaches> ordered) {
        double[] cuts = ordered.stream().mapToDouble(Question.Reaches::cut).toArray();
        boolean[] inclusive = new boolean[cuts.length];
        for (int i = 0; i < inclusive.length; i++) {
            inclusive[i] = ordered.get(i).inclusive();
        }
        return new Cuts(first.function(), first.window(), cuts, inclusive);
    }
}
