package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.value.Value;
import java.util.Map;

/** Replaces {@code $names} by the values a definition gives them. */
final class Parameters {
    private final Map<String, Literal> values;
    private final Cursor cursor;

    Parameters(Map<String, Literal> values, Cursor cursor) {
        this.values = values;
        this.cursor = cursor;
    }

    Constant replace(Token token) {
        Literal value = values.get(token.text());
        if (value == null) {
            cursor.tell(
                    "unknown-parameter",
                    token.span(),
                    "unknown parameter " + Printable.quote("$" + token.text()),
                    hint(token.text()));
            return Constant.broken(token.span());
        }
        if (!isWritable(value)) {
            cursor.tell(
                    "bad-parameter",
                    token.span(),
                    "the value of $" + Printable.cut(token.text()) + " could not stand in a rule",
                    "it is too long or has a line break or control characters");
            return Constant.broken(token.span());
        }
        return new Constant(value, token.span());
    }

    private String hint(String name) {
        String nearest = Nearest.to(name, values.keySet());
        if (nearest != null) {
            return "did you mean $" + Printable.cut(nearest) + "?";
        }
        return "give it a value under 'parameters'";
    }

    private static boolean isWritable(Literal value) {
        return switch (value) {
            case Literal.Duration duration -> duration.millis() >= 0 && duration.millis() <= Limits.DURATION;
            case Literal.Plain plain -> isWritable(plain.value());
        };
    }

    private static boolean isWritable(Value value) {
        return switch (value) {
            case Value.Text it -> QuoteLexer.isWritable(it.text());
            case Value.Num it -> true;
            case Value.Bool it -> true;
            case Value.Absent it -> false;
            case Value.Items it -> false;
            case Value.Struct it -> false;
        };
    }
}
