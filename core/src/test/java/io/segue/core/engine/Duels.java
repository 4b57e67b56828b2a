package io.segue.core.engine;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Many duels, and what they prove: a case on which engine and oracle disagree is made as small as it gets, and told. */
final class Duels {
    private Duels() {}

    /**
     * @param share as for {@link Tries#each}
     * @param percentChanging in more cases than these something has to change
     */
    static void each(double share, int percentChanging, boolean saving, Function<Dice, Case> generator) {
        AtomicInteger changing = new AtomicInteger();
        int tries = Tries.each(share, seed -> {
            Case one = generator.apply(new Dice(seed));
            one(seed, one, saving);
            changing.addAndGet(Duel.expected(one).isEmpty() ? 0 : 1);
        });
        Tries.assertShare("cases with a change", changing.get(), tries, percentChanging);
    }

    static void one(long seed, Case one, boolean saving) {
        if (Duel.disagreement(one, saving).isPresent()) {
            Case smallest = Shrinker.shrink(
                    one, simpler -> Duel.disagreement(simpler, saving).isPresent());
            fail("seed " + seed + "\n" + smallest
                    + Duel.disagreement(smallest, saving).orElse(""));
        }
    }
}
