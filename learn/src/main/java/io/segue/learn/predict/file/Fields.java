package io.segue.learn.predict.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.learn.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The fields of a JSON object, each of the kind that is asked for, or else the file is damaged.
 *
 * @param path where it stands, for problems
 */
record Fields(JsonNode node, String path) {
    private JsonNode get(String name, boolean fits, String expected) {
        if (!fits) {
            throw bad(name, expected);
        }
        return node.path(name);
    }

    private DataException bad(String name, String expected) {
        return Archive.damaged("expected " + expected + " as " + path + name);
    }

    String text(String name) {
        return get(name, node.path(name).isTextual(), "a text").asText();
    }

    int whole(String name) {
        JsonNode it = node.path(name);
        return get(name, it.isInt() && it.asInt() >= 0, "a whole number").asInt();
    }

    long big(String name) {
        return get(name, node.path(name).canConvertToExactIntegral(), "a whole number")
                .asLong();
    }

    double number(String name) {
        return number(node.path(name), name);
    }

    /** JSON has no number for what is infinite or none: they are texts. */
    private double number(JsonNode it, String name) {
        if (it.isNumber()) {
            return it.asDouble();
        }
        return switch (it.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw bad(name, "a number");
        };
    }

    private List<JsonNode> list(String name) {
        List<JsonNode> items = new ArrayList<>();
        get(name, node.path(name).isArray(), "a list").forEach(items::add);
        return items;
    }

    double[] numbers(String name) {
        return list(name).stream().mapToDouble(it -> number(it, name)).toArray();
    }

    List<Double> boxed(String name) {
        return Arrays.stream(numbers(name)).boxed().toList();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode it : list(name)) {
            if (!it.isTextual()) {
                throw bad(name, "texts");
            }
            texts.add(it.asText());
        }
        return texts;
    }

    Fields object(String name) {
        return new Fields(get(name, node.path(name).isObject(), "an object"), path + name + ".");
    }

    List<Fields> objects(String name) {
        return list(name).stream().map(it -> new Fields(it, path + name + ".")).toList();
    }

    /** An object as a map, each of its fields read alike. */
    <T> Map<String, T> map(String name, BiFunction<Fields, String, T> read) {
        Fields object = object(name);
        Map<String, T> map = new TreeMap<>();
        object.node.fieldNames().forEachRemaining(it -> map.put(it, read.apply(object, it)));
        return map;
    }
}
