package io.segue.learn.predict.onnx;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads probabilities by class, as the converter of scikit-learn writes them unless told otherwise. */
final class OnnxMaps {
    /** What class 1 is called, in lower case. */
    private static final Set<String> ONE = Set.of("1", "1.0", "true", "yes");

    private OnnxMaps() {}

    static double[] read(OnnxValue value, int rows) throws OrtException {
        List<? extends OnnxValue> maps = ((OnnxSequence) value).getValue();
        if (maps.size() != rows) {
            throw bad("expected probabilities for " + rows + " rows, but got " + maps.size());
        }
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            try (OnnxMap map = (OnnxMap) maps.get(row)) {
                scores[row] = ofOne(map.getValue());
            }
        }
        return scores;
    }

    private static double ofOne(Map<?, ?> byClass) {
        for (Map.Entry<?, ?> it : byClass.entrySet()) {
            if (ONE.contains(it.getKey().toString().toLowerCase(Locale.ROOT))
                    && it.getValue() instanceof Number probability) {
                return probability.doubleValue();
            }
        }
        throw bad("expected the classes 0 and 1, but got " + byClass.keySet());
    }

    private static DataException bad(String message) {
        return new DataException(new DataProblem(
                "bad-output", "", message, "train with 0 and 1 as classes, and export the model again"));
    }
}
