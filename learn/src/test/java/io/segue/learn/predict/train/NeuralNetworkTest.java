package io.segue.learn.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.NetworkModel;
import io.segue.learn.predict.model.OnnxModel;
import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeuralNetworkTest {
    private static final NeuralNetwork NETWORK =
            NeuralNetwork.of(Map.of("first", 16.0, "second", 8.0, "epochs", 30.0, "batch", 64.0, "eta", 0.01));
    private static final Labelled TRAINING = MadeRows.of(1500, 4, 1);

    @Test
    void it_learns_what_is_no_line() {
        Labelled others = MadeRows.of(1000, 4, 2);
        double[] scores = NETWORK.fit(TRAINING, 3).scoreAll(others.features().values());
        double[] line = LogisticRegression.defaults()
                .fit(TRAINING, 3)
                .scoreAll(others.features().values());
        assertThat(MadeRows.auc(scores, others.labels())).isGreaterThan(MadeRows.auc(line, others.labels()) + 0.05);
    }

    @Test
    void the_same_seed_gives_the_same_network() {
        NeuralNetwork quick = NeuralNetwork.of(Map.of("epochs", 2.0));
        byte[] once = quick.fit(TRAINING, 3).onnx();
        assertThat(quick.fit(TRAINING, 3).onnx()).isEqualTo(once);
        assertThat(quick.fit(TRAINING, 4).onnx()).isNotEqualTo(once);
    }

    @Test
    void as_onnx_it_scores_the_same() {
        NetworkModel network =
                NeuralNetwork.of(Map.of("epochs", 5.0, "second", 0.0)).fit(TRAINING, 3);
        Matrix rows = MadeRows.of(300, 4, 5).features().values();
        try (OnnxModel onnx = OnnxModel.open(network.onnx(), 4)) {
            assertThat(onnx.scoreAll(rows)).containsExactly(network.scoreAll(rows), within(1e-5));
            assertThat(onnx.score(rows.row(0))).isEqualTo(network.score(rows.row(0)), within(1e-5));
        }
    }

    @Test
    void milliseconds_since_1970_are_scored_as_they_were_learnt() {
        double[] plain = TRAINING.features().values().values();
        double[] late = Arrays.stream(plain).map(it -> 1.7e12 + 1000 * it).toArray();
        Matrix rows = Matrix.of(TRAINING.rows(), 4, late);
        Labelled shifted = Labelled.of(new Features(TRAINING.features().names(), rows), TRAINING.labels());
        NeuralNetwork quick = NeuralNetwork.of(Map.of("epochs", 5.0));
        assertThat(quick.fit(shifted, 3).scoreAll(rows))
                .containsExactly(
                        quick.fit(TRAINING, 3).scoreAll(TRAINING.features().values()), within(.01));
    }

    /** The step's gradients, which after one step are ten times the mean gradients, beside differences of the loss. */
    @Test
    void gradients_are_the_slopes_of_the_loss() throws Exception {
        float[] rows = {0.5f, -1, 2, 0.3f, 1, 1, -0.7f, 0.2f};
        float[] labels = {1, 0, 1, 0};
        float[] shares = {0.25f, 0.5f, 0.25f, 0.1f};
        float penalty = 0.05f;
        try (NetworkTraining training = NetworkTraining.start(Seeds.random(5), penalty, 2, 4, 3, 1)) {
            List<NetworkModel.Layer> before = training.layers();
            training.step(rows, labels, shares, 0.001);
            for (int layer = 0; layer < 3; layer++) {
                float[] means = training.floats("weights" + layer + "mean");
                for (int i = 0; i < means.length; i++) {
                    double slope = (loss(changed(before, layer, i, 1e-3f), rows, labels, shares, penalty)
                                    - loss(changed(before, layer, i, -1e-3f), rows, labels, shares, penalty))
                            / 2e-3;
                    assertThat(10 * means[i]).isEqualTo((float) slope, within(2e-4f));
                }
                float[] change = training.layers().get(layer).weights();
                assertThat(Math.abs(change[0] - before.get(layer).weights()[0])).isLessThan(0.0011f);
            }
        }
    }

    private static List<NetworkModel.Layer> changed(List<NetworkModel.Layer> layers, int layer, int weight, float by) {
        List<NetworkModel.Layer> changed = new ArrayList<>(layers);
        NetworkModel.Layer it = layers.get(layer);
        float[] weights = it.weights().clone();
        weights[weight] += by;
        changed.set(layer, new NetworkModel.Layer(it.inputs(), it.outputs(), weights, it.biases()));
        return changed;
    }

    private static double loss(
            List<NetworkModel.Layer> layers, float[] rows, float[] labels, float[] shares, float penalty) {
        double loss = 0;
        for (NetworkModel.Layer layer : layers) {
            for (float weight : layer.weights()) {
                loss += penalty / 2 * weight * weight;
            }
        }
        for (int row = 0; row < labels.length; row++) {
            double[] values = {rows[2 * row], rows[2 * row + 1]};
            for (int i = 0; i < layers.size(); i++) {
                values = forward(layers.get(i), values, i < layers.size() - 1);
            }
            double probability = 1 / (1 + Math.exp(-values[0]));
            loss -= shares[row] * Math.log(labels[row] == 1 ? probability : 1 - probability);
        }
        return loss;
    }

    private static double[] forward(NetworkModel.Layer layer, double[] values, boolean relu) {
        double[] sums = new double[layer.outputs()];
        for (int to = 0; to < sums.length; to++) {
            sums[to] = layer.biases()[to];
            for (int from = 0; from < values.length; from++) {
                sums[to] += values[from] * layer.weights()[from * sums.length + to];
            }
        }
        return relu ? Arrays.stream(sums).map(it -> Math.max(it, 0)).toArray() : sums;
    }
}
