package io.segue.learn.predict.model;

import io.segue.learn.predict.onnx.OnnxGraph;
import io.segue.learn.predict.onnx.OnnxType;
import java.util.List;

/**
 * A small neural network over standardised features: layers with ReLU between them, the logistic curve after the last.
 *
 * @param layers at least one, the last with one output
 */
public record NetworkModel(Standard standard, List<Layer> layers) implements FittedModel {
    /**
     * @param weights {@code inputs} rows of {@code outputs}; not to be written to
     * @param biases one for each output; not to be written to
     */
    public record Layer(int inputs, int outputs, float[] weights, float[] biases) {
        public Layer {
            if (inputs < 1 || outputs < 1 || weights.length != (long) inputs * outputs || biases.length != outputs) {
                throw new IllegalArgumentException("expected " + inputs + " × " + outputs + " weights and " + outputs
                        + " biases, but got " + weights.length + " and " + biases.length);
            }
        }

        double[] apply(double[] values) {
            double[] sums = new double[outputs];
            for (int i = 0; i < outputs; i++) {
                sums[i] = biases[i];
            }
            for (int from = 0; from < inputs; from++) {
                for (int to = 0; to < outputs; to++) {
                    sums[to] += values[from] * weights[from * outputs + to];
                }
            }
            return sums;
        }
    }

    public NetworkModel {
        layers = List.copyOf(layers);
        int width = standard.columns();
        for (Layer layer : layers) {
            if (layer.inputs != width) {
                throw new IllegalArgumentException("expected a layer of " + width + " inputs, but got " + layer.inputs);
            }
            width = layer.outputs;
        }
        if (layers.isEmpty() || width != 1) {
            throw new IllegalArgumentException("expected layers that end in one output, but got " + width);
        }
    }

    @Override
    public int features() {
        return standard.columns();
    }

    /** The log odds of class 1. */
    public double margin(double[] row) {
        double[] values = inputs(row);
        for (int i = 0; i < layers.size(); i++) {
            values = layers.get(i).apply(values);
            for (int j = 0; i < layers.size() - 1 && j < values.length; j++) {
                values[j] = Math.max(values[j], 0);
            }
        }
        return values[0];
    }

    /** As the network has seen them in training: standardised in doubles, then floats. */
    private double[] inputs(double[] row) {
        double[] inputs = standard.row(row);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) inputs[i];
        }
        return inputs;
    }

    private float factor(int column) {
        return standard.deviations()[column] == 0 ? 0 : (float) (1 / standard.deviations()[column]);
    }

    @Override
    public double score(double[] row) {
        return 1 / (1 + Math.exp(-margin(row)));
    }

    /**
     * The same network for other tools: floats [rows, features] named {@code features} in, missing ones as {@code NaN}, and
     * floats [rows, 1] named {@code probability} out. It standardises in floats: of a column whose spread is small beside its
     * mean, such as milliseconds since 1970, it sees less than {@link #score} does.
     */
    public byte[] onnx() {
        OnnxGraph graph = new OnnxGraph("network");
        int columns = features();
        String row = graph.input("features", new OnnxType.Floats(OnnxType.ANY, columns));
        float[] means = new float[columns];
        float[] factors = new float[columns];
        for (int i = 0; i < columns; i++) {
            means[i] = (float) standard.means()[i];
            factors[i] = factor(i);
        }
        String mean = graph.constant("mean", means, 1, columns);
        String known = graph.node("Where", graph.node("IsNaN", row), mean, row);
        String values =
                graph.node("Mul", graph.node("Sub", known, mean), graph.constant("factor", factors, 1, columns));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            String sums = graph.node(
                    "Gemm",
                    values,
                    graph.constant("weights" + i, layer.weights, layer.inputs, layer.outputs),
                    graph.constant("biases" + i, layer.biases, layer.outputs));
            values = i < layers.size() - 1 ? graph.node("Relu", sums) : sums;
        }
        graph.named("probability", "Sigmoid", values);
        graph.output("probability", new OnnxType.Floats(OnnxType.ANY, 1));
        return graph.toBytes();
    }
}
