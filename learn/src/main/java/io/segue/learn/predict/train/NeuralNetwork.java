package io.segue.learn.predict.train;

import ai.onnxruntime.OrtException;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.model.NetworkModel;
import io.segue.learn.predict.model.Standard;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * A small neural network: one or two hidden layers with ReLU, trained by Adam on the weighted log loss. ONNX Runtime does the
 * arithmetic. Features are standardised inside and missing values become the mean; give indicators of what is missing as
 * features where that tells something.
 *
 * @param first neurons of the first hidden layer
 * @param second neurons of the second; 0 for none
 * @param epochs how often all rows are gone through, each time in another order
 * @param batch how many rows make a step
 * @param eta the learning rate; it falls in a straight line towards 0
 * @param lambda L2 penalty on the weights: {@code lambda} / 2 · Σ weight² is added to the mean log loss
 * @param balanced whether both classes count alike, however many rows they have
 */
public record NeuralNetwork(int first, int second, int epochs, int batch, double eta, double lambda, boolean balanced)
        implements Learner {
    /** In the order of the components. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.whole("first", 1, 1024, 32),
            Setting.whole("second", 0, 1024, 16),
            Setting.whole("epochs", 1, 10_000, 15),
            Setting.whole("batch", 1, 65_536, 128),
            Setting.number("eta", 1e-6, 1, 0.003),
            Setting.number("lambda", 0, 1e3, 0.01),
            Setting.yesOrNo("balanced", false));

    public NeuralNetwork {
        Setting.check(SETTINGS, first, second, epochs, batch, eta, lambda, balanced ? 1 : 0);
    }

    public static NeuralNetwork defaults() {
        return of(Map.of());
    }

    /**
     * @param given by the names of the settings; the others have their usual values
     * @throws DataException with each that is unknown or out of range
     */
    public static NeuralNetwork of(Map<String, Double> given) {
        double[] it = Setting.read(SETTINGS, given);
        return new NeuralNetwork((int) it[0], (int) it[1], (int) it[2], (int) it[3], it[4], it[5], it[6] == 1);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    @Override
    public NetworkModel fit(Labelled training, long seed) {
        return fit(training, seed, Watcher.NOBODY);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    public NetworkModel fit(Labelled training, long seed, Watcher watcher) {
        TrainingCheck.require(training);
        Standard standard = Standard.of(training.features().values());
        Rows rows = Rows.of(training, standard, Weights.of(training, balanced));
        int columns = training.features().columns();
        int[] widths = second == 0 ? new int[] {columns, first, 1} : new int[] {columns, first, second, 1};
        try (NetworkTraining network =
                NetworkTraining.start(Seeds.random(Seeds.child(seed, 0)), (float) lambda, widths)) {
            UniformRandomProvider random = Seeds.random(Seeds.child(seed, 1));
            for (int epoch = 0; epoch < epochs; epoch++) {
                watcher.at("training a network", epoch, epochs);
                epoch(network, rows, PermutationSampler.natural(training.rows()), random, epoch);
            }
            return new NetworkModel(standard, network.layers());
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
        }
    }

    private void epoch(NetworkTraining network, Rows rows, int[] order, UniformRandomProvider random, int epoch)
            throws OrtException {
        PermutationSampler.shuffle(random, order);
        for (int from = 0; from < order.length; from += batch) {
            int to = Math.min(from + batch, order.length);
            double done = (epoch + (double) from / order.length) / epochs;
            rows.step(network, order, from, to, eta * (1 - done));
        }
    }

    /** Rows as the network sees them, with weights of mean 1. */
    private record Rows(int columns, float[] values, float[] labels, float[] weights) {
        static Rows of(Labelled training, Standard standard, double[] weights) {
            Matrix features = training.features().values();
            float[] values = new float[features.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) standard.at(i % features.columns(), features.values()[i]);
            }
            double total = 0;
            for (double weight : weights) {
                total += weight;
            }
            float[] labels = new float[weights.length];
            float[] shares = new float[weights.length];
            for (int row = 0; row < weights.length; row++) {
                labels[row] = (float) training.labels()[row];
                shares[row] = (float) (weights[row] * weights.length / total);
            }
            return new Rows(features.columns(), values, labels, shares);
        }

        void step(NetworkTraining network, int[] order, int from, int to, double eta) throws OrtException {
            int count = to - from;
            float[] some = new float[count * columns];
            float[] someLabels = new float[count];
            float[] shares = new float[count];
            for (int i = 0; i < count; i++) {
                int row = order[from + i];
                System.arraycopy(values, row * columns, some, i * columns, columns);
                someLabels[i] = labels[row];
                shares[i] = weights[row] / count;
            }
            network.step(some, someLabels, shares, eta);
        }
    }
}
