package io.segue.learn.predict.onnx;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;

/**
 * Looks through a model before ONNX Runtime does, by the field numbers of onnx.proto: its size, that it ends, and that it
 * reads no other file.
 */
final class OnnxCheck {
    /** Operators, those in functions and branches among them. */
    static final int NODES_MAX = 100_000;

    /** Graphs inside each other. */
    static final int DEPTH_MAX = 16;

    private static final int EXTERNAL = 1;

    private int nodes;

    private OnnxCheck() {}

    /** @throws DataException when it is damaged, too large, loops, or keeps its numbers in another file */
    static void check(byte[] model) {
        OnnxCheck check = new OnnxCheck();
        for (ProtoReader it = ProtoReader.of(model); it.next(); ) {
            switch (it.field()) {
                case 7 -> check.graph(it.message(), 0);
                case 25 -> check.function(it.message());
                default -> {}
            }
        }
    }

    private void graph(ProtoReader graph, int depth) {
        if (depth > DEPTH_MAX) {
            throw large("graphs up to " + DEPTH_MAX + " deep in each other");
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph.message(), depth);
                case 5 -> tensor(graph.message());
                case 15 -> sparse(graph.message());
                default -> {}
            }
        }
    }

    private void function(ProtoReader function) {
        while (function.next()) {
            if (function.field() == 7) {
                node(function.message(), 0);
            }
        }
    }

    private void node(ProtoReader node, int depth) {
        if (++nodes > NODES_MAX) {
            throw large("up to " + NODES_MAX + " operators");
        }
        while (node.next()) {
            if (node.field() == 4 && node.text().equals("Loop")) {
                throw refused("endless-model", "it has a Loop, which need not end");
            }
            if (node.field() == 5) {
                attribute(node.message(), depth);
            }
        }
    }

    private void attribute(ProtoReader attribute, int depth) {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 5, 10 -> tensor(attribute.message());
                case 6, 11 -> graph(attribute.message(), depth + 1);
                case 22, 23 -> sparse(attribute.message());
                default -> {}
            }
        }
    }

    /** The values and the places of a sparse tensor are tensors. */
    private static void sparse(ProtoReader sparse) {
        while (sparse.next()) {
            if (sparse.field() == 1 || sparse.field() == 2) {
                tensor(sparse.message());
            }
        }
    }

    private static void tensor(ProtoReader tensor) {
        while (tensor.next()) {
            if (tensor.field() == 14 && tensor.number() == EXTERNAL) {
                throw refused("external-data", "it keeps its numbers in another file");
            }
        }
    }

    private static DataException large(String expected) {
        return refused("large-model", "expected " + expected + ", but got more");
    }

    private static DataException refused(String code, String why) {
        return new DataException(new DataProblem(
                code, "", "the ONNX model is refused: " + why, "export it as one file, without loops and smaller"));
    }
}
