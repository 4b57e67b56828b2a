package io.segue.learn.predict.onnx;

/**
 * What a value of a graph may be. A size of {@link #ANY} is not fixed.
 */
public sealed interface OnnxType {
    int ANY = -1;

    /** Floats in rows and columns. */
    record Floats(int rows, int columns) implements OnnxType {}

    /** Whole numbers, as many as there are rows. */
    record Longs(int rows) implements OnnxType {}

    /** For each row a number by each class, as scikit-learn's converter writes them. */
    record MapsByClass() implements OnnxType {}

    /** The message TypeProto of onnx.proto. */
    default Proto proto() {
        return switch (this) {
            case Floats it -> tensor(OnnxGraph.FLOAT, it.rows, it.columns);
            case Longs it -> tensor(OnnxGraph.INT64, it.rows);
            case MapsByClass it -> {
                Proto value = new Proto().message(1, new Proto().number(1, OnnxGraph.FLOAT));
                Proto map = new Proto().number(1, OnnxGraph.INT64).message(2, value);
                yield new Proto().message(4, new Proto().message(1, new Proto().message(5, map)));
            }
        };
    }

    private static Proto tensor(int type, int... sizes) {
        Proto shape = new Proto();
        for (int size : sizes) {
            shape.message(1, size == ANY ? new Proto().text(2, "N") : new Proto().number(1, size));
        }
        return new Proto().message(1, new Proto().number(1, type).message(2, shape));
    }
}
