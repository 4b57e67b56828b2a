package io.segue.learn.predict.train;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.segue.learn.predict.model.NetworkModel.Layer;
import io.segue.learn.predict.onnx.OnnxSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A network in training: its state in ONNX Runtime's memory, changed step by step, until it is closed. */
final class NetworkTraining implements AutoCloseable {
    private final int[] widths;
    private final List<String> names;
    private final OnnxSession session;
    private Map<String, OnnxTensor> state = new LinkedHashMap<>();
    private int steps;

    private NetworkTraining(OnnxSession session, int... widths) {
        this.session = session;
        this.widths = widths;
        this.names = TrainingStep.state(widths.length - 1);
    }

    /** Weights from normal distributions of variance 2 / inputs (He and others, 2015), and biases of 0. */
    static NetworkTraining start(UniformRandomProvider random, float penalty, int... widths) throws OrtException {
        NetworkTraining training = new NetworkTraining(OnnxSession.open(TrainingStep.graph(penalty, widths)), widths);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int layer = 0; layer < widths.length - 1; layer++) {
            int inputs = widths[layer];
            int outputs = widths[layer + 1];
            float[] weights = new float[inputs * outputs];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (normal.sample() * Math.sqrt(2.0 / inputs));
            }
            training.put("weights" + layer, weights, inputs, outputs);
            training.put("biases" + layer, new float[outputs], 1, outputs);
        }
        return training;
    }

    private void put(String name, float[] values, int rows, int columns) throws OrtException {
        state.put(name, OnnxSession.tensor(values, rows, columns));
        state.put(name + "mean", OnnxSession.tensor(new float[values.length], rows, columns));
        state.put(name + "square", OnnxSession.tensor(new float[values.length], rows, columns));
    }

    /**
     * Learns from some rows.
     *
     * @param shares of the rows: their weights, divided by their number
     */
    void step(float[] rows, float[] labels, float[] shares, double eta) throws OrtException {
        steps++;
        try (OnnxTensor rowTensor = OnnxSession.tensor(rows, labels.length, widths[0]);
                OnnxTensor labelTensor = OnnxSession.tensor(labels, labels.length, 1);
                OnnxTensor shareTensor = OnnxSession.tensor(shares, labels.length, 1);
                OnnxTensor rate = OnnxSession.tensor(new float[] {TrainingStep.rate(eta, steps)}, 1, 1)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(state);
            inputs.put("rows", rowTensor);
            inputs.put("labels", labelTensor);
            inputs.put("shares", shareTensor);
            inputs.put("step", rate);
            OrtSession.Result result = session.session().run(inputs);
            Map<String, OnnxTensor> after = new LinkedHashMap<>();
            for (String name : names) {
                after.put(
                        name, (OnnxTensor) result.get(TrainingStep.after(name)).orElseThrow());
            }
            state.values().forEach(OnnxTensor::close);
            state = after;
        }
    }

    /** The network as it is now. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < widths.length - 1; layer++) {
            layers.add(
                    new Layer(widths[layer], widths[layer + 1], floats("weights" + layer), floats("biases" + layer)));
        }
        return layers;
    }

    float[] floats(String name) {
        return Objects.requireNonNull(state.get(name)).getFloatBuffer().array();
    }

    @Override
    public void close() {
        state.values().forEach(OnnxTensor::close);
        session.close();
    }
}
