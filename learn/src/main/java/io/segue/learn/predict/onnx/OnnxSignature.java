package io.segue.learn.predict.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.onnx.OnnxClassifier.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where rows go in, and where probabilities come out.
 *
 * @param takesMany whether it takes several rows at once
 */
record OnnxSignature(String input, boolean takesMany, String output, Form form) {
    private static final String EXPORT = "export it with one input of floats [rows, features], and with probabilities";

    /** @throws DataException with everything that does not fit */
    static OnnxSignature of(OrtSession session, int features) {
        try {
            List<DataProblem> problems = new ArrayList<>();
            input(session.getInputInfo(), features, problems);
            @Nullable NodeInfo output = output(session.getOutputInfo());
            @Nullable Form form = output == null ? null : form(output.getInfo());
            if (output == null || form == null) {
                problems.add(new DataProblem(
                        "no-probabilities",
                        "",
                        "expected one output of probabilities, but got " + described(session.getOutputInfo()),
                        EXPORT));
                throw new DataException(problems);
            }
            if (!problems.isEmpty()) {
                throw new DataException(problems);
            }
            NodeInfo input = session.getInputInfo().values().iterator().next();
            boolean many = ((TensorInfo) input.getInfo()).getShape()[0] < 0;
            return new OnnxSignature(input.getName(), many, output.getName(), form);
        } catch (OrtException e) {
            throw new DataException(new DataProblem("damaged-model", "", "ONNX Runtime: " + e.getMessage(), EXPORT));
        }
    }

    private static void input(Map<String, NodeInfo> inputs, int features, List<DataProblem> problems) {
        if (inputs.size() != 1
                || !(inputs.values().iterator().next().getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || tensor.getShape().length != 2
                || tensor.getShape()[0] > 1) {
            problems.add(new DataProblem(
                    "bad-input", "", "expected one input of floats, but got " + described(inputs), EXPORT));
            return;
        }
        long width = tensor.getShape()[1];
        if (width >= 0 && width != features) {
            problems.add(new DataProblem(
                    "other-features",
                    "",
                    "expected " + features + " features, but the model has " + width,
                    "name the model's features in its order"));
        }
    }

    /** The only one that can be probabilities, or the one that is called so. */
    private static @Nullable NodeInfo output(Map<String, NodeInfo> outputs) {
        List<NodeInfo> able = outputs.values().stream()
                .filter(it -> form(it.getInfo()) != null)
                .toList();
        if (able.size() == 1) {
            return able.getFirst();
        }
        List<NodeInfo> called = able.stream()
                .filter(it -> it.getName().toLowerCase(Locale.ROOT).contains("prob"))
                .toList();
        return called.size() == 1 ? called.getFirst() : null;
    }

    private static @Nullable Form form(ValueInfo info) {
        if (info instanceof SequenceInfo sequence) {
            return sequence.isSequenceOfMaps() && sequence.mapInfo.valueType == OnnxJavaType.FLOAT ? Form.MAPS : null;
        }
        if (!(info instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            return null;
        }
        long[] shape = tensor.getShape();
        if (shape.length == 1 || shape.length == 2 && shape[1] == 1) {
            return Form.ONE;
        }
        return shape.length == 2 && (shape[1] == 2 || shape[1] < 0) ? Form.TWO : null;
    }

    private static String described(Map<String, NodeInfo> values) {
        return values.values().stream()
                .map(it -> it.getName() + " (" + kind(it.getInfo()) + ")")
                .toList()
                .toString();
    }

    private static String kind(ValueInfo info) {
        return info instanceof TensorInfo tensor
                ? tensor.type.toString().toLowerCase(Locale.ROOT) + java.util.Arrays.toString(tensor.getShape())
                : info.getClass().getSimpleName();
    }
}
