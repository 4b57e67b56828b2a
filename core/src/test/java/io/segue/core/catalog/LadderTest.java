package io.segue.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.syntax.Measure.Function;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Question;
import io.segue.core.value.Test.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final int TRIES = 1_000;
    private static final long[] WINDOWS = {1, 2, 3, Question.FOREVER};

    @Test
    void every_question_stands_on_one_rung_and_each_rung_follows_from_the_next() {
        for (int seed = 0; seed < TRIES; seed++) {
            Set<Question> questions = questions(new Random(seed));
            List<Ladder> ladders = Ladder.of(List.copyOf(questions));
            List<Question> rungs = new ArrayList<>();
            for (Ladder ladder : ladders) {
                for (int rung = 0; rung < ladder.rungs(); rung++) {
                    rungs.add(ladder.question(rung));
                    if (rung > 0) {
                        assertThat(follows(ladder.question(rung - 1), ladder.question(rung)))
                                .as("seed %d: %s", seed, ladder)
                                .isTrue();
                    }
                }
            }
            assertThat(rungs).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(questions);
        }
    }

    @Test
    void there_are_as_few_ladders_as_possible() {
        for (int seed = 0; seed < TRIES; seed++) {
            Set<Question> questions = questions(new Random(seed));
            assertThat(Ladder.of(List.copyOf(questions)))
                    .as("seed %d: %s", seed, questions)
                    .hasSize(fewest(List.copyOf(questions)));
        }
    }

    @Test
    void tests_of_single_values_stand_alone() {
        Question known = new Question.Passes(Question.FOREVER, new Known());
        Question knownLately = new Question.Passes(5, new Known());
        assertThat(Ladder.of(List.of(known, knownLately))).hasSize(2);
    }

    private static Set<Question> questions(Random random) {
        Set<Question> questions = new LinkedHashSet<>();
        int kind = random.nextInt(3);
        for (int count = 1 + random.nextInt(7); count > 0; count--) {
            long window = WINDOWS[random.nextInt(WINDOWS.length)];
            questions.add(
                    switch (kind) {
                        case 0 -> new Question.AtLeast(1 + random.nextInt(4), window);
                        case 1 -> new Question.Aged(random.nextInt(4), window);
                        default ->
                            new Question.Reaches(
                                    random.nextBoolean() ? Function.SUM : Function.MAX,
                                    window,
                                    random.nextInt(3),
                                    random.nextBoolean());
                    });
        }
        return questions;
    }

    /** Whether the weaker question is answered yes whenever the stronger is, by what the words mean. */
    private static boolean follows(Question weaker, Question stronger) {
        if (weaker instanceof Question.AtLeast a && stronger instanceof Question.AtLeast b) {
            return b.times() >= a.times() && b.window() <= a.window();
        }
        if (weaker instanceof Question.Aged a && stronger instanceof Question.Aged b) {
            return b.from() >= a.from() && b.to() <= a.to();
        }
        return weaker instanceof Question.Reaches a
                && stronger instanceof Question.Reaches b
                && a.function() == b.function()
                && a.window() == b.window()
                && (b.cut() > a.cut() || b.cut() == a.cut() && (a.inclusive() || !b.inclusive()));
    }

    /** By force: questions that all follow from each other are a ladder; the fewest such sets that hold all. */
    private static int fewest(List<Question> questions) {
        int all = (1 << questions.size()) - 1;
        int[] fewest = new int[all + 1];
        for (int set = 1; set <= all; set++) {
            fewest[set] = Integer.MAX_VALUE;
            for (int part = set; part > 0; part = part - 1 & set) {
                if (isLadder(questions, part)) {
                    fewest[set] = Math.min(fewest[set], 1 + fewest[set & ~part]);
                }
            }
        }
        return fewest[all];
    }

    private static boolean isLadder(List<Question> questions, int set) {
        int[] members = IntStream.range(0, questions.size())
                .filter(i -> (set & 1 << i) != 0)
                .toArray();
        for (int i : members) {
            for (int j : members) {
                if (!follows(questions.get(i), questions.get(j)) && !follows(questions.get(j), questions.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
