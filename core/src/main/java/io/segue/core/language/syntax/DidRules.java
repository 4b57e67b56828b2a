package io.segue.core.language.syntax;

import io.segue.core.language.syntax.Times.Bound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the grammar allows in the steps of a {@code did} but what means nothing, or more than can be remembered. */
final class DidRules {
    private final Cursor cursor;

    DidRules(Cursor cursor) {
        this.cursor = cursor;
    }

    void check(List<StepDraft> steps, @Nullable Long window) {
        nots(steps);
        StepDraft first = steps.getFirst();
        if (steps.size() == 1) {
            windowedCount(first, window);
        } else {
            sequence(steps);
        }
        if (!first.isNegated()) {
            firstWithin(first);
        }
    }

    private void nots(List<StepDraft> steps) {
        for (int i = 0; i < steps.size(); i++) {
            StepDraft step = steps.get(i);
            if (step.not() == null) {
                continue;
            }
            if (i == 0) {
                cursor.tell("double-not", step.not(), "a second 'not'", "leave both out");
            } else if (i < steps.size() - 1) {
                cursor.tell(
                        "misplaced-not",
                        step.not(),
                        "only the last step may be a 'not'",
                        "end the 'did' with this step");
            } else if (step.times() != null && !step.timesOrDefault().equals(Times.ONCE_OR_MORE)) {
                cursor.tell(
                        "times-of-not",
                        step.timesSpan(),
                        "a step that must not happen has no number of times",
                        "leave it out");
            }
        }
    }

    /** The first step measures {@code within} from its own first event to its own last. */
    private void firstWithin(StepDraft first) {
        boolean counted = first.times() == null || first.times().times() != null;
        if (first.within() != null && counted && !needsSeveral(first.timesOrDefault())) {
            cursor.tell(
                    "nothing-to-measure",
                    first.within().span(),
                    "'within' needs two events to measure between",
                    "did you mean 'in the last " + first.within().duration() + "'?");
        }
    }

    /** Whether it can depend on how near several events are to each other. */
    private static boolean needsSeveral(Times times) {
        return switch (times.bound()) {
            case AT_LEAST -> times.count() > 1;
            case AT_MOST, EXACTLY -> times.count() > 0;
        };
    }

    private void windowedCount(StepDraft step, @Nullable Long window) {
        boolean windowed = window != null || step.within() != null;
        if (windowed && step.timesOrDefault().count() > Limits.WINDOWED_COUNT) {
            cursor.tell(
                    "too-many", step.timesSpan(), "no more than " + Limits.WINDOWED_COUNT + " events fit a window", "");
        }
    }

    private void sequence(List<StepDraft> steps) {
        if (steps.size() > Limits.STEPS) {
            cursor.tell(
                    "too-many",
                    steps.get(Limits.STEPS).span(),
                    "a sequence has at most " + Limits.STEPS + " steps",
                    "");
        }
        long events = 0;
        for (StepDraft step : steps) {
            if (!step.isNegated()) {
                boolean fitted = events <= Limits.SEQUENCE_EVENTS;
                events += step.timesOrDefault().count();
                stepOfSequence(step, fitted && events > Limits.SEQUENCE_EVENTS);
            }
        }
    }

    private void stepOfSequence(StepDraft step, boolean tooMany) {
        Times times = step.timesOrDefault();
        if (times.bound() != Bound.AT_LEAST) {
            String words = times.bound() == Bound.AT_MOST ? "'at most'" : "'exactly'";
            cursor.tell(
                    "bound-in-sequence",
                    step.timesSpan(),
                    words + " works only in a 'did' of one step",
                    "write 'at least', or a 'did' of its own");
        } else if (times.count() == 0) {
            cursor.tell("zero-times", step.timesSpan(), "a step of a sequence happens at least once", "leave it out");
        } else if (tooMany) {
            cursor.tell(
                    "too-many",
                    step.timesSpan(),
                    "the steps of a sequence need no more than " + Limits.SEQUENCE_EVENTS + " events together",
                    "");
        }
    }
}
