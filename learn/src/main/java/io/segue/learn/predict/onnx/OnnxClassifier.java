package io.segue.learn.predict.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Map;
import java.util.Set;

/**
 * A two-class model in ONNX, whoever wrote it: rows of floats in, probabilities of class 1 out. Rows are floats there, so are
 * the answers.
 */
public final class OnnxClassifier implements AutoCloseable {
    /** A probability may be this far outside of 0 to 1, by rounding. */
    private static final double SLACK = 1e-5;

    private final OnnxSession session;
    private final OnnxSignature signature;
    private final int features;

    private OnnxClassifier(OnnxSession session, OnnxSignature signature, int features) {
        this.session = session;
        this.signature = signature;
        this.features = features;
    }

    /**
     * @param features how many the caller has
     * @throws DataException when it is no two-class model of so many features
     */
    public static OnnxClassifier open(byte[] model, int features) {
        OnnxSession session = OnnxSession.open(model);
        try {
            return new OnnxClassifier(session, OnnxSignature.of(session.session(), features), features);
        } catch (DataException e) {
            session.close();
            throw e;
        }
    }

    /**
     * @param values row after row; {@code NaN} where nothing is known
     * @return the probability of class 1 for each row
     * @throws DataException when the answer is none, such as when the model does not take missing values
     */
    public double[] scores(double[] values) {
        int rows = values.length / features;
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        try (OnnxTensor tensor = OnnxSession.tensor(floats, rows, features);
                OrtSession.Result result =
                        session.session().run(Map.of(signature.input(), tensor), Set.of(signature.output()))) {
            return checked(signature.form().read(result.get(0), rows));
        } catch (OrtException e) {
            throw new DataException(new DataProblem(
                    "failed-model", "", "ONNX Runtime cannot run the model: " + e.getMessage(), "export it again"));
        }
    }

    /** Whether the model takes several rows at once. */
    public boolean takesMany() {
        return signature.takesMany();
    }

    private static double[] checked(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= -SLACK && scores[i] <= 1 + SLACK)) {
                throw new DataException(new DataProblem(
                        "not-a-probability",
                        "",
                        "expected probabilities from the model, but got " + scores[i],
                        Double.isNaN(scores[i])
                                ? "does it take missing values? fill them first"
                                : "export it with probabilities instead of margins"));
            }
            scores[i] = Math.clamp(scores[i], 0, 1);
        }
        return scores;
    }

    @Override
    public void close() {
        session.close();
    }

    /** How the probabilities stand in a model's answer. */
    enum Form {
        /** One float for each row. */
        ONE {
            @Override
            double[] read(OnnxValue value, int rows) throws OrtException {
                return column(value, rows, 1, 0);
            }
        },
        /** Two floats for each row, the second of class 1. */
        TWO {
            @Override
            double[] read(OnnxValue value, int rows) throws OrtException {
                return column(value, rows, 2, 1);
            }
        },
        /** For each row a map from class to float. */
        MAPS {
            @Override
            double[] read(OnnxValue value, int rows) throws OrtException {
                return OnnxMaps.read(value, rows);
            }
        };

        abstract double[] read(OnnxValue value, int rows) throws OrtException;

        private static double[] column(OnnxValue value, int rows, int width, int column) {
            float[] floats = ((OnnxTensor) value).getFloatBuffer().array();
            if (floats.length != rows * width) {
                throw new DataException(new DataProblem(
                        "bad-output",
                        "",
                        "expected " + width + " floats for each of " + rows + " rows, but got " + floats.length,
                        "export the model with its probabilities as output"));
            }
            double[] scores = new double[rows];
            for (int row = 0; row < rows; row++) {
                scores[row] = floats[row * width + column];
            }
            return scores;
        }
    }
}
