package io.segue.learn.predict.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;

/** Turns a model into JSON and parts; {@link ModelReader} is its mirror. */
final class ModelWriter {
    private final Archive archive = Archive.empty();
    private int own;

    private ModelWriter() {}

    static Archive write(ModelFile file) {
        if (file.features().size() > BoosterReader.MAX_COLUMNS) {
            throw Archive.large("up to " + BoosterReader.MAX_COLUMNS + " features");
        }
        ModelWriter writer = new ModelWriter();
        ObjectNode index = writer.archive.index();
        index.put("format", ModelReader.FORMAT).put("version", ModelReader.VERSION);
        file.features().forEach(index.putArray("features")::add);
        index.put("threshold", file.threshold());
        writer.model(index.putObject("model"), file.model());
        NotesJson.write(index.putObject("notes"), file.notes());
        writer.archive.parts().putAll(file.parts());
        return writer.archive;
    }

    private void model(ObjectNode node, Scorer scorer) {
        FittedModel model = FittedModel.of(scorer);
        switch (model) {
            case TreeModel it -> node.put("kind", "trees").put("part", part("ubj", it.ubjson()));
            case OnnxModel it ->
                node.put("kind", "onnx").put("features", it.features()).put("part", part("onnx", it.onnx()));
            case LogisticModel it -> {
                node.put("kind", "logistic");
                standard(node, it.standard());
                doubles(node, "weights", it.weights());
                node.put("intercept", it.intercept());
            }
            case NetworkModel it -> {
                node.put("kind", "network");
                standard(node, it.standard());
                ArrayNode layers = node.putArray("layers");
                it.layers().forEach(layer -> layer(layers.addObject(), layer));
            }
            case AverageModel it -> {
                node.put("kind", "average").put("features", it.features());
                models(node, it.members());
                it.weights().forEach(node.putArray("weights")::add);
            }
            case StackedModel it -> {
                node.put("kind", "stacked").put("features", it.features());
                models(node, it.members());
                model(node.putObject("judge"), it.judge());
            }
            case CalibratedModel it -> {
                node.put("kind", "calibrated").put("features", it.features());
                model(node.putObject("model"), it.model());
                calibration(node.putObject("calibration"), it.calibration());
            }
        }
    }

    private void models(ObjectNode node, List<Scorer> members) {
        ArrayNode models = node.putArray("members");
        members.forEach(it -> model(models.addObject(), it));
    }

    private static void standard(ObjectNode node, Standard standard) {
        doubles(node, "means", standard.means());
        doubles(node, "deviations", standard.deviations());
    }

    private void layer(ObjectNode node, NetworkModel.Layer layer) {
        node.put("inputs", layer.inputs()).put("outputs", layer.outputs());
        node.put("weights", part("f32", floats(layer.weights())));
        node.put("biases", part("f32", floats(layer.biases())));
    }

    private static void calibration(ObjectNode node, Calibration calibration) {
        switch (calibration) {
            case Calibration.Platt it ->
                node.put("kind", "platt").put("slope", it.slope()).put("intercept", it.intercept());
            case Calibration.Isotonic it -> {
                node.put("kind", "isotonic");
                doubles(node, "scores", it.scores());
                doubles(node, "probabilities", it.probabilities());
            }
        }
    }

    private static void doubles(ObjectNode node, String name, double[] values) {
        ArrayNode array = node.putArray(name);
        for (double value : values) {
            array.add(value);
        }
    }

    private static byte[] floats(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private String part(String ending, byte[] bytes) {
        String name = Archive.OWN + ++own + "." + ending;
        archive.parts().put(name, bytes);
        return name;
    }
}
