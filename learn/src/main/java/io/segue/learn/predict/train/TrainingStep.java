package io.segue.learn.predict.train;

import io.segue.learn.predict.onnx.OnnxGraph;
import io.segue.learn.predict.onnx.OnnxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step of training a network, written as an ONNX graph: some rows and what is known of the network go in, what is known
 * afterwards comes out. Forward through the layers, backward by the chain rule from the weighted log loss with an L2 penalty
 * on the weights, and Adam (Kingma and Ba, 2015, the form of the last paragraph of section 2).
 *
 * <p>Inputs: {@code rows} [n, features], {@code labels} [n, 1], {@code shares} [n, 1] (each row's weight, divided by the number
 * of rows), {@code step} [1] (the learning rate, corrected for the start), and the state. Outputs: the state. The state is, for
 * each layer, its weights and its biases, each with its mean gradient and its mean squared gradient.
 */
final class TrainingStep {
    private static final float KEEP_MEAN = 0.9f;
    private static final float KEEP_SQUARE = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final OnnxGraph graph = new OnnxGraph("step");
    private final int[] widths;
    private final List<String> state = new ArrayList<>();

    private TrainingStep(int... widths) {
        this.widths = widths;
    }

    /** @param widths the number of features, of the neurons of each hidden layer, and 1 */
    static byte[] graph(float penalty, int... widths) {
        TrainingStep step = new TrainingStep(widths);
        step.write(penalty);
        return step.graph.toBytes();
    }

    /** The names of the state's tensors, in their order; the same for input and, with a mark, for output. */
    static List<String> state(int layers) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (String of : List.of("weights", "biases")) {
                names.addAll(List.of(of + layer, of + layer + "mean", of + layer + "square"));
            }
        }
        return names;
    }

    static String after(String name) {
        return name + "after";
    }

    private void write(float penalty) {
        graph.input("rows", new OnnxType.Floats(OnnxType.ANY, widths[0]));
        graph.input("labels", new OnnxType.Floats(OnnxType.ANY, 1));
        graph.input("shares", new OnnxType.Floats(OnnxType.ANY, 1));
        graph.input("step", new OnnxType.Floats(1, 1));
        constants();
        int layers = widths.length - 1;
        for (int layer = 0; layer < layers; layer++) {
            declare("weights" + layer, widths[layer], widths[layer + 1]);
            declare("biases" + layer, 1, widths[layer + 1]);
        }
        List<String> values = new ArrayList<>(List.of("rows"));
        for (int layer = 0; layer < layers; layer++) {
            String sums = graph.node("Gemm", values.getLast(), "weights" + layer, "biases" + layer);
            values.add(graph.node(layer < layers - 1 ? "Relu" : "Sigmoid", sums));
        }
        String slope = graph.node("Mul", graph.node("Sub", values.getLast(), "labels"), "shares");
        for (int layer = layers - 1; layer >= 0; layer--) {
            String weights = "weights" + layer;
            adam(weights, graph.node("Gemm", Map.of("transA", 1L, "beta", penalty), values.get(layer), slope, weights));
            adam("biases" + layer, graph.node("ReduceSum", Map.of("keepdims", 1L), slope, "firstAxis"));
            if (layer > 0) {
                String back = graph.node("Gemm", Map.of("transB", 1L), slope, weights);
                slope = graph.node("Mul", back, graph.node("Sign", values.get(layer)));
            }
        }
    }

    private void constants() {
        graph.constant("firstAxis", 0L);
        graph.constant("keepMean", new float[] {KEEP_MEAN}, 1);
        graph.constant("addMean", new float[] {1 - KEEP_MEAN}, 1);
        graph.constant("keepSquare", new float[] {KEEP_SQUARE}, 1);
        graph.constant("addSquare", new float[] {1 - KEEP_SQUARE}, 1);
        graph.constant("epsilon", new float[] {EPSILON}, 1);
    }

    private void declare(String name, int rows, int columns) {
        OnnxType type = new OnnxType.Floats(rows, columns);
        for (String it : List.of(name, name + "mean", name + "square")) {
            graph.input(it, type);
            graph.output(after(it), type);
            state.add(it);
        }
    }

    private void adam(String name, String gradient) {
        String mean = name + "mean";
        String square = name + "square";
        graph.named(after(mean), "Add", graph.node("Mul", mean, "keepMean"), graph.node("Mul", gradient, "addMean"));
        graph.named(
                after(square),
                "Add",
                graph.node("Mul", square, "keepSquare"),
                graph.node("Mul", graph.node("Mul", gradient, gradient), "addSquare"));
        String scale = graph.node("Add", graph.node("Sqrt", after(square)), "epsilon");
        graph.named(after(name), "Sub", name, graph.node("Mul", "step", graph.node("Div", after(mean), scale)));
    }

    /** The learning rate of the {@code count}th step, from 1, corrected because the means start from 0. */
    static float rate(double eta, int count) {
        return (float) (eta * Math.sqrt(1 - Math.pow(KEEP_SQUARE, count)) / (1 - Math.pow(KEEP_MEAN, count)));
    }
}
