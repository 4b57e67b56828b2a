package io.segue.server.cli;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.server.report.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** One of several words as the value of an option. */
final class Choice {
    private Choice() {}

    /** The word itself, if it is one of them. */
    static String of(String text, List<String> words) {
        if (words.contains(text)) {
            return text;
        }
        String hint = Nearest.hint(text, words);
        throw new TypeConversionException("expected one of " + String.join(", ", words) + ", but got "
                + Printable.quote(text) + (hint.isEmpty() ? "" : "; " + hint));
    }

    /** The one whose word it is, as {@link Words} has it. */
    static <E extends Enum<E>> E of(String text, E[] values) {
        String found = of(text, Arrays.stream(values).map(Words::of).toList());
        return Arrays.stream(values)
                .filter(it -> Words.of(it).equals(found))
                .findFirst()
                .orElseThrow();
    }

    /** What an option says; null, and one more problem, when it cannot be read. */
    static <T> @Nullable T read(List<String> problems, String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (TypeConversionException e) {
            problems.add(option + ": " + e.getMessage());
            return null;
        }
    }

    /** A number in a range. */
    static double number(String text, double low, double high) {
        try {
            double number = Double.parseDouble(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(text, low, high);
        }
        throw outside(text, low, high);
    }

    private static TypeConversionException outside(String text, double low, double high) {
        return new TypeConversionException(
                "expected a number from " + low + " to " + high + ", but got " + Printable.quote(text));
    }
}
