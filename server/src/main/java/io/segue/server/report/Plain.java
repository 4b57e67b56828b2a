package io.segue.server.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers, formats and maps as JSON has them: exact, and null where there is no number. */
final class Plain {
    /** Below it every whole double is exactly its digits. */
    private static final double EXACT_BELOW = 1L << 53;

    private Plain() {}

    /** An object whose fields stand in the order in which they are put. */
    static Map<String, @Nullable Object> object() {
        return new LinkedHashMap<>();
    }

    static @Nullable Object number(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        boolean whole = Math.rint(number) == number && Math.abs(number) < EXACT_BELOW;
        return whole ? (Object) (long) number : (Object) number;
    }

    static List<@Nullable Object> numbers(double... numbers) {
        List<@Nullable Object> list = new ArrayList<>(numbers.length);
        Arrays.stream(numbers).forEach(number -> list.add(number(number)));
        return list;
    }

    static @Nullable Object value(Value value) {
        return switch (value) {
            case Value.Text it -> it.text();
            case Value.Num it -> number(it.number());
            case Value.Range it -> range(it.low(), it.high());
        };
    }

    static Map<String, @Nullable Object> range(double low, double high) {
        Map<String, @Nullable Object> range = object();
        range.put("low", number(low));
        range.put("high", number(high));
        return range;
    }

    /** What the page's script reads labels by. */
    static Map<String, @Nullable Object> format(Format format) {
        return switch (format) {
            case Format.Decimal it -> format("decimal", it.digits());
            case Format.Percent it -> format("percent", it.digits());
            case Format.PValue it -> format("pValue", 4);
            case Format.Day it -> format("day", 0);
            case Format.Signed it -> with(format(it.of()), "signed", true);
            case Format.Unit it -> with(format(it.of()), "unit", it.unit());
        };
    }

    private static Map<String, @Nullable Object> format(String kind, int digits) {
        Map<String, @Nullable Object> format = object();
        format.put("kind", kind);
        format.put("digits", digits);
        return format;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> map, String name, Object value) {
        map.put(name, value);
        return map;
    }
}
