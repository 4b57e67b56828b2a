package io.segue.server.analysis.value;

import io.segue.learn.value.BuyingFit;
import io.segue.learn.value.ModelCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of buying and how it did.
 *
 * @param check null when only histories are known
 */
record Contender(BuyingFit fit, @Nullable ModelCheck check) {
    /** Log-likelihoods that are nearer to each other say nothing about which model is true. */
    static final double ALIKE = 1;

    /**
     * The one to be believed more, then the one under which the data are likelier: models have four parameters each. The
     * first when they are alike.
     */
    static Contender best(List<Contender> contenders) {
        Contender best = contenders.getFirst();
        for (Contender other : contenders) {
            int worse = other.grade().compareTo(best.grade());
            boolean likelier = other.fit.logLikelihood() > best.fit.logLikelihood() + ALIKE;
            if (worse < 0 || worse == 0 && likelier) {
                best = other;
            }
        }
        return best;
    }

    private ModelCheck.Verdict grade() {
        return check == null ? ModelCheck.Verdict.USABLE : check.verdict();
    }

    String title() {
        return fit.model().title();
    }
}
