package io.segue.learn.predict.file;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.AverageModel;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.NetworkModel;
import io.segue.learn.predict.model.OnnxModel;
import io.segue.learn.predict.model.StackedModel;
import io.segue.learn.predict.model.Standard;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.tree.BoosterReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns JSON and parts into a model again. */
final class ModelReader {
    static final String FORMAT = "segue-model";
    static final int VERSION = 1;

    private static final int MAX_DEPTH = 8;

    /** Models in a file, those inside others among them. */
    private static final int MAX_MODELS = 1_000;

    private final Map<String, byte[]> parts;
    private final Set<String> used = new HashSet<>();
    private int models;

    private ModelReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static ModelFile read(Archive archive) {
        Fields index = new Fields(archive.index(), "");
        if (!archive.index().path("format").asText().equals(FORMAT)) {
            throw Archive.problem("not-a-model", "expected a model file, but it is of another kind");
        }
        int version = index.whole("version");
        if (version > VERSION) {
            throw Archive.problem("newer-model", "expected version " + VERSION + " of the format, but got " + version);
        }
        Map<String, byte[]> others = new TreeMap<>(archive.parts());
        others.keySet().removeIf(it -> it.startsWith(Archive.OWN));
        List<String> features = index.texts("features");
        if (features.size() > BoosterReader.MAX_COLUMNS) {
            throw Archive.large("up to " + BoosterReader.MAX_COLUMNS + " features in " + Archive.INDEX);
        }
        try {
            return new ModelFile(
                    new ModelReader(archive.parts()).model(index.object("model"), 0),
                    features,
                    index.number("threshold"),
                    NotesJson.read(index.object("notes")),
                    others);
        } catch (IllegalArgumentException e) {
            throw Archive.damaged(String.valueOf(e.getMessage()));
        }
    }

    private FittedModel model(Fields node, int depth) {
        if (depth > MAX_DEPTH) {
            throw Archive.damaged("models stand in models more than " + MAX_DEPTH + " deep");
        }
        if (++models > MAX_MODELS) {
            throw Archive.large("up to " + MAX_MODELS + " models in " + Archive.INDEX);
        }
        String kind = node.text("kind");
        return switch (kind) {
            case "trees" -> inPart(node, TreeModel::of);
            case "onnx" -> inPart(node, it -> OnnxModel.open(it, node.whole("features")));
            case "logistic" -> new LogisticModel(standard(node), node.numbers("weights"), node.number("intercept"));
            case "network" ->
                new NetworkModel(
                        standard(node),
                        node.objects("layers").stream().map(this::layer).toList());
            case "average" -> new AverageModel(node.whole("features"), members(node, depth), node.boxed("weights"));
            case "stacked" -> new StackedModel(node.whole("features"), members(node, depth), judge(node, depth));
            case "calibrated" ->
                new CalibratedModel(
                        node.whole("features"),
                        model(node.object("model"), node.whole("features"), depth + 1),
                        calibration(node.object("calibration")));
            default -> throw unknown(kind);
        };
    }

    private List<Scorer> members(Fields node, int depth) {
        return node.objects("members").stream()
                .<Scorer>map(it -> model(it, node.whole("features"), depth + 1))
                .toList();
    }

    private FittedModel model(Fields node, int features, int depth) {
        FittedModel model = model(node, depth);
        if (model.features() != features) {
            throw Archive.damaged("expected a part of " + features + " features, but got " + model.features());
        }
        return model;
    }

    private FittedModel judge(Fields node, int depth) {
        return model(node.object("judge"), node.objects("members").size(), depth + 1);
    }

    private static Standard standard(Fields node) {
        return new Standard(node.numbers("means"), node.numbers("deviations"));
    }

    private NetworkModel.Layer layer(Fields node) {
        return new NetworkModel.Layer(
                node.whole("inputs"),
                node.whole("outputs"),
                floats(part(node, "weights")),
                floats(part(node, "biases")));
    }

    private static Calibration calibration(Fields node) {
        String kind = node.text("kind");
        return switch (kind) {
            case "platt" -> new Calibration.Platt(node.number("slope"), node.number("intercept"));
            case "isotonic" -> new Calibration.Isotonic(node.numbers("scores"), node.numbers("probabilities"));
            default -> throw unknown(kind);
        };
    }

    private static DataException unknown(String kind) {
        return Archive.damaged("there is something of the unknown kind " + kind);
    }

    private static float[] floats(byte[] bytes) {
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    /** What is wrong with a part is told with its name. */
    private <T> T inPart(Fields node, Function<byte[], T> read) {
        String name = node.text("part");
        try {
            return read.apply(part(node, "part"));
        } catch (DataException e) {
            throw new DataException(e.problems().stream()
                    .map(it -> new DataProblem(it.code(), it.column(), name + ": " + it.message(), it.hint()))
                    .toList());
        }
    }

    /** Each is used once, so that a small file cannot become many large models. */
    private byte[] part(Fields node, String name) {
        String part = node.text(name);
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw Archive.damaged("its part " + part + " is missing");
        }
        if (!used.add(part)) {
            throw Archive.damaged("its part " + part + " is used twice");
        }
        return bytes;
    }
}
