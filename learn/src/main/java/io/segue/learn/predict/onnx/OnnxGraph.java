package io.segue.learn.predict.onnx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph of ONNX operators in the making (onnx.proto of ONNX 1.16, IR version 8, operators of version 17; those of classic
 * machine learning of version 3).
 */
public final class OnnxGraph {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 17;
    private static final String CLASSIC = "ai.onnx.ml";
    private static final int CLASSIC_OPERATORS = 3;

    private final Proto graph = new Proto();
    private int nodes;

    public OnnxGraph(String name) {
        graph.text(2, name);
    }

    public String input(String name, OnnxType type) {
        graph.message(11, new Proto().text(1, name).message(2, type.proto()));
        return name;
    }

    public void output(String name, OnnxType type) {
        graph.message(12, new Proto().text(1, name).message(2, type.proto()));
    }

    /** @param values row after row */
    public String constant(String name, float[] values, int... shape) {
        return tensor(name, FLOAT, Proto.littleEndian(values), shape);
    }

    public String constant(String name, long... values) {
        return tensor(name, INT64, Proto.littleEndian(values), values.length);
    }

    private String tensor(String name, int type, byte[] values, int... shape) {
        Proto tensor = new Proto();
        for (int size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, values));
        return name;
    }

    /** Adds an operator with one result, and returns the result's name. */
    public String node(String operator, String... inputs) {
        return node(operator, Map.of(), inputs);
    }

    /** @param attributes each a Long, a Float, a String, or an array of long, float or String */
    public String node(String operator, Map<String, ?> attributes, String... inputs) {
        String result = operator + "_" + ++nodes;
        node("", operator, attributes, List.of(inputs), List.of(result));
        return result;
    }

    /** The same, with a result of a given name. */
    public void named(String result, String operator, String... inputs) {
        node("", operator, Map.of(), List.of(inputs), List.of(result));
    }

    /** An operator of classic machine learning, such as trees. */
    public void classic(String operator, Map<String, ?> attributes, List<String> inputs, List<String> results) {
        node(CLASSIC, operator, attributes, inputs, results);
    }

    private void node(
            String domain, String operator, Map<String, ?> attributes, List<String> inputs, List<String> results) {
        Proto node = new Proto();
        inputs.forEach(it -> node.text(1, it));
        results.forEach(it -> node.text(2, it));
        node.text(4, operator);
        new TreeMap<>(attributes).forEach((name, value) -> node.message(5, attribute(name, value)));
        graph.message(1, node.text(7, domain));
    }

    /** The message AttributeProto: its value's field, and 20 for the kind. */
    private static Proto attribute(String name, Object value) {
        Proto attribute = new Proto().text(1, name);
        switch (value) {
            case Float it -> attribute.real(2, it).number(20, 1);
            case Long it -> attribute.number(3, it).number(20, 2);
            case String it -> attribute.text(4, it).number(20, 3);
            case float[] it -> attribute.bytes(7, Proto.littleEndian(it)).number(20, 6);
            case long[] it -> {
                for (long one : it) {
                    attribute.number(8, one);
                }
                attribute.number(20, 7);
            }
            case String[] it -> {
                for (String one : it) {
                    attribute.text(9, one);
                }
                attribute.number(20, 8);
            }
            default -> throw new IllegalArgumentException("expected a known kind of attribute, but got " + value);
        }
        return attribute;
    }

    /** The whole model. */
    public byte[] toBytes() {
        return new Proto()
                .number(1, IR_VERSION)
                .text(2, "segue")
                .message(7, graph)
                .message(8, new Proto().text(1, "").number(2, OPERATORS))
                .message(8, new Proto().text(1, CLASSIC).number(2, CLASSIC_OPERATORS))
                .toBytes();
    }
}
