package io.segue.learn.predict.model;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.onnx.OnnxClassifier;
import java.util.Arrays;

/** A two-class model that was trained elsewhere and came as ONNX. Scored by ONNX Runtime, whose memory it holds until closed. */
public final class OnnxModel implements FittedModel, AutoCloseable {
    private final byte[] onnx;
    private final int features;
    private final OnnxClassifier classifier;

    private OnnxModel(byte[] onnx, int features, OnnxClassifier classifier) {
        this.onnx = onnx;
        this.features = features;
        this.classifier = classifier;
    }

    /**
     * @param onnx the file's bytes, up to 256 MiB; copied
     * @param features how many there are, in the order in which the model knows them
     * @throws DataException when it cannot be read, or is no two-class model of so many features
     */
    public static OnnxModel open(byte[] onnx, int features) {
        if (features < 1) {
            throw new IllegalArgumentException("expected at least one feature, but got " + features);
        }
        byte[] copy = onnx.clone();
        return new OnnxModel(copy, features, OnnxClassifier.open(copy, features));
    }

    @Override
    public int features() {
        return features;
    }

    /** @throws DataException when the answer is no probability, such as when the model does not take missing values */
    @Override
    public double score(double[] row) {
        if (row.length != features) {
            throw new IllegalArgumentException("expected " + features + " features, but got " + row.length);
        }
        return classifier.scores(row)[0];
    }

    /** A thousand rows at once, where the model takes several. */
    @Override
    public double[] scoreAll(Matrix rows) {
        if (!classifier.takesMany() || rows.columns() != features) {
            return FittedModel.super.scoreAll(rows);
        }
        double[] scores = new double[rows.rows()];
        for (int from = 0; from < scores.length; from += CHUNK_ROWS) {
            int to = Math.min(from + CHUNK_ROWS, scores.length);
            double[] some = classifier.scores(Arrays.copyOfRange(rows.values(), from * features, to * features));
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return scores;
    }

    /** A copy of the file's bytes. */
    public byte[] onnx() {
        return onnx.clone();
    }

    @Override
    public void close() {
        classifier.close();
    }
}
