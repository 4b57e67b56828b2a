package io.segue.server.registry;

import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Step;
import io.segue.core.language.syntax.Times;
import java.util.List;

/** What somebody did or did not do, as a part of an English sentence. */
final class DidInWords {
    private DidInWords() {}

    static String of(Expr.Did did) {
        List<Step> steps = did.steps();
        String window = SelectorInWords.window(did.inTheLast());
        if (steps.size() > 1) {
            return (did.negated() ? "it is not so that " : "") + "they did these things in this order"
                    + (window.isEmpty() ? "" : ", the last of them" + window) + ": " + sequence(steps);
        }
        Step step = steps.getFirst();
        if (!did.negated()) {
            return "they did " + often(step) + window;
        }
        if (!step.times().equals(Times.ONCE_OR_MORE)) {
            return "it is not so that they did " + often(step) + window;
        }
        String what = SelectorInWords.of(step.selector());
        return window.isEmpty() ? "they never did " + what : "they did not do " + what + window;
    }

    private static String often(Step step) {
        String comma = step.selector().where() == null ? " " : ", ";
        return SelectorInWords.of(step.selector()) + comma + times(step.times()) + within(step);
    }

    private static String sequence(List<Step> steps) {
        var text = new StringBuilder();
        for (Step step : steps) {
            if (!text.isEmpty()) {
                text.append(", then ");
            }
            text.append(step.negated() ? absence(step) : presence(step));
        }
        return text.toString();
    }

    private static String presence(Step step) {
        return step.times().equals(Times.ONCE_OR_MORE)
                ? SelectorInWords.of(step.selector()) + within(step)
                : often(step);
    }

    private static String absence(Step step) {
        Long within = step.within();
        String what = SelectorInWords.of(step.selector());
        return within == null
                ? "no " + what + " since"
                : "no " + what + " for " + Durations.format(within) + " and none since";
    }

    private static String within(Step step) {
        Long within = step.within();
        return within == null ? "" : " within " + Durations.format(within);
    }

    private static String times(Times times) {
        String bound = switch (times.bound()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case EXACTLY -> "exactly ";
        };
        return bound + (times.count() == 1 ? "once" : times.count() + " times");
    }
}
