package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.language.syntax.TestDraft.Between;
import io.segue.core.language.syntax.TestDraft.Compare;
import io.segue.core.language.syntax.TestDraft.Known;
import io.segue.core.language.syntax.TestDraft.OfText;
import io.segue.core.language.syntax.TestDraft.OneOf;
import io.segue.core.language.syntax.TestDraft.Unknown;
import io.segue.core.value.Order;
import io.segue.core.value.Test;
import io.segue.core.value.Test.Operator;
import io.segue.core.value.Value;
import java.util.List;
import java.util.Objects;

/**
 * Turns tests as written into tests that fit what they are asked of, and tells those that could never be true. The only
 * place that knows which types go together.
 */
final class TestTypes {
    private final Cursor cursor;

    TestTypes(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A test of a trait or a property, whose type nobody knows beforehand. */
    Test ofValue(TestDraft draft) {
        return arePlain(draft) && isOrdered(draft) ? value(draft) : new Test.Known();
    }

    /** @param what the keyword of what is tested, for the message */
    Test ofNumber(TestDraft draft, String what) {
        return areNumbers(draft, what) && isOrdered(draft) ? value(draft) : new Test.Known();
    }

    AgeTest ofAge(TestDraft draft) {
        return areDurations(draft) && isOrdered(draft) ? age(draft) : new AgeTest.Known();
    }

    private static Test value(TestDraft draft) {
        return switch (draft) {
            case Compare it -> new Test.Compare(it.operator(), plain(it.constant()));
            case Between it -> new Test.Between(plain(it.low()), plain(it.high()));
            case OneOf it ->
                new Test.OneOf(it.constants().stream().map(TestTypes::plain).toList());
            case OfText it -> it.part().test(((Value.Text) plain(it.constant())).text());
            case Known it -> new Test.Known();
            case Unknown it -> new Test.Unknown();
        };
    }

    private static AgeTest age(TestDraft draft) {
        return switch (draft) {
            case Compare it -> new AgeTest.Compare(it.operator(), millis(it.constant()));
            case Between it -> new AgeTest.Between(millis(it.low()), millis(it.high()));
            case OneOf it ->
                new AgeTest.OneOf(it.constants().stream().map(TestTypes::millis).toList());
            case OfText it -> new AgeTest.Known();
            case Known it -> new AgeTest.Known();
            case Unknown it -> new AgeTest.Unknown();
        };
    }

    private boolean arePlain(TestDraft draft) {
        boolean fit = true;
        for (Constant constant : draft.constants()) {
            if (constant.millis() != null) {
                tell(constant.span(), "a duration can only be compared with 'time since'", "write a number or a text");
                fit = false;
            }
            fit &= !constant.isBroken();
        }
        return fit && isOfText(draft);
    }

    private boolean isOfText(TestDraft draft) {
        if (draft instanceof OfText it && !(plain(it.constant()) instanceof Value.Text)) {
            tell(it.constant().span(), "'" + it.part().keyword() + "' needs a text", "write it in quotes");
            return false;
        }
        return true;
    }

    private boolean areNumbers(TestDraft draft, String what) {
        if (draft instanceof OfText it) {
            tell(
                    it.span(),
                    "'" + it.part().keyword() + "' asks about a text, but '" + what + "' is a number",
                    "use =, > or <");
            return false;
        }
        boolean fit = true;
        for (Constant constant : draft.constants()) {
            if (!constant.isBroken() && constant.number() == null) {
                tell(constant.span(), incomparable(what, "a number", constant), hintForNumber(constant));
            }
            fit &= constant.number() != null;
        }
        return fit;
    }

    private static String hintForNumber(Constant constant) {
        return constant.millis() != null
                ? "durations go with 'time since', windows with 'in the last'"
                : "write a number without quotes";
    }

    private boolean areDurations(TestDraft draft) {
        if (draft instanceof OfText it) {
            tell(
                    it.span(),
                    "'" + it.part().keyword() + "' asks about a text, but 'time since' is a duration",
                    "use > or <");
            return false;
        }
        boolean fit = true;
        for (Constant constant : draft.constants()) {
            boolean duration = constant.millis() != null;
            if (!constant.isBroken() && !duration) {
                String hint =
                        constant.number() == null ? "write it as 30 days" : "did you mean " + days(constant) + "?";
                tell(constant.span(), incomparable("time since", "a duration", constant), hint);
            }
            fit &= duration;
        }
        return fit;
    }

    private String days(Constant constant) {
        return "'" + cursor.source(constant.span()) + " days'";
    }

    private String incomparable(String what, String type, Constant constant) {
        return "'" + what + "' is " + type + ", so it cannot be compared with " + cursor.shown(constant.span());
    }

    private boolean isOrdered(TestDraft draft) {
        return switch (draft) {
            case Compare it -> isEquality(it.operator()) || hasOrder(it.constants());
            case Between it -> hasOrder(it.constants()) && isRange(it);
            case OneOf it -> true;
            case OfText it -> true;
            case Known it -> true;
            case Unknown it -> true;
        };
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }

    private boolean hasOrder(List<Constant> constants) {
        for (Constant constant : constants) {
            if (constant.value() instanceof Value.Bool) {
                tell(constant.span(), "true and false have no order", "use = or !=");
                return false;
            }
        }
        return true;
    }

    private boolean isRange(Between range) {
        Value low = range.low().value();
        Value high = range.high().value();
        if (low != null && high != null && !Order.comparable(low, high)) {
            tell(range.span(), "the two ends of 'between' are of different types", "use two numbers or two texts");
            return false;
        }
        if (compare(range) <= 0) {
            return true;
        }
        String swapped = "between " + cursor.shownBare(range.high().span()) + " and "
                + cursor.shownBare(range.low().span());
        cursor.tell("empty-range", range.span(), "nothing lies between these two", "did you mean '" + swapped + "'?");
        return false;
    }

    private static int compare(Between range) {
        return range.low().millis() == null
                ? Order.compare(plain(range.low()), plain(range.high()))
                : Long.compare(millis(range.low()), millis(range.high()));
    }

    private static Value plain(Constant constant) {
        return Objects.requireNonNull(constant.value());
    }

    private static long millis(Constant constant) {
        return Objects.requireNonNull(constant.millis());
    }

    private void tell(Span span, String message, String hint) {
        cursor.tell("wrong-type", span, message, hint);
    }
}
