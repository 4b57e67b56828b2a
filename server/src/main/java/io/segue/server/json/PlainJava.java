package io.segue.server.json;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as libraries want it: maps, lists, texts, numbers, true, false and null. */
public final class PlainJava {
    private PlainJava() {}

    public static Map<String, Object> of(Fields fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            map.putIfAbsent(fields.name(i), of(fields.value(i)));
        }
        return map;
    }

    private static @Nullable Object of(Value value) {
        return switch (value) {
            case Value.Absent absent -> null;
            case Value.Text it -> it.text();
            case Value.Num it -> number(it.number());
            case Value.Bool it -> it.truth();
            case Value.Items it -> list(it.items());
            case Value.Struct it -> of(it.fields());
        };
    }

    private static List<Object> list(List<Value> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(of(item)));
        return list;
    }

    /** Whole numbers become an int where they fit, because that is what libraries look for. */
    private static Number number(double number) {
        int whole = (int) number;
        return whole == number ? (Number) whole : (Number) number;
    }
}
