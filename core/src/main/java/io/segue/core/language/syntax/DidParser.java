package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code did} with its steps and its window. */
final class DidParser {
    private final Cursor cursor;
    private final SelectorParser selectors;
    private final StepParser steps;
    private final TimesParser times;
    private final DidRules rules;
    private final BooleanSupplier nextCondition;

    /** @param nextCondition whether the next condition of the rule starts at the cursor, so that reading can go on there */
    DidParser(
            Cursor cursor,
            LiteralParser literals,
            FilterParser filters,
            SelectorParser selectors,
            BooleanSupplier nextCondition) {
        this.cursor = cursor;
        this.selectors = selectors;
        this.steps = new StepParser(cursor, literals, filters, selectors);
        this.times = new TimesParser(cursor, literals);
        this.rules = new DidRules(cursor);
        this.nextCondition = nextCondition;
    }

    /** Starts behind {@code did}. Null when a step could not be read. */
    @Nullable
    Expr did(int start) throws Panic {
        boolean negated = cursor.accept("not");
        List<StepDraft> drafts = new ArrayList<>();
        boolean complete = true;
        Long window;
        do {
            StepDraft step = step();
            complete &= step != null;
            if (step != null) {
                drafts.add(step);
            }
            window = window();
        } while (cursor.accept("then"));
        if (!complete) {
            return null;
        }
        rules.check(drafts, window);
        List<Step> made = drafts.stream().map(StepDraft::toStep).toList();
        return new Expr.Did(negated, made, window, cursor.spanFrom(start));
    }

    private @Nullable StepDraft step() {
        int depth = cursor.depth();
        try {
            extraDid();
            return steps.step();
        } catch (Panic told) {
            cursor.returnTo(depth);
            cursor.skipUntil(() -> cursor.isAt("then") || selectors.isAtWindow() || nextCondition.getAsBoolean());
            return null;
        }
    }

    private void extraDid() {
        if (cursor.isAt("did")) {
            Span span = cursor.next().span();
            cursor.tell("unexpected-token", span, "'did' stands only before the first step", "leave it out");
        }
    }

    private @Nullable Long window() throws Panic {
        if (!selectors.isAtWindow()) {
            return null;
        }
        int start = cursor.mark();
        Long window = selectors.window();
        if (cursor.isAt("then") || cursor.isAt("where") || cursor.isAt("within") || times.isAtTimes()) {
            cursor.tell(
                    "misplaced",
                    cursor.spanFrom(start),
                    "'in the last' ends a 'did'",
                    cursor.isAt("then") ? "write it behind the last step" : "write it last");
            cursor.skipUntil(() -> cursor.isAt("then") || nextCondition.getAsBoolean());
        }
        return window;
    }
}
