package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.file.ModelFile;
import io.segue.learn.predict.file.ModelNotes;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.model.Columns;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.model.OnnxModel;
import io.segue.learn.prepare.FittedColumn;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.file.PreparationCodec;
import io.segue.server.io.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A model to score tables with, and what is known of its training.
 *
 * @param pipeline empty when columns are features as they are, as for a model from elsewhere
 * @param features in the model's order
 * @param target empty when it is not known what it predicts
 * @param memory empty when nothing is known of its training
 */
public record KeptModel(
        FittedModel model,
        Optional<FittedPreparation> pipeline,
        List<String> features,
        double threshold,
        ModelNotes notes,
        Optional<Target> target,
        Optional<Memory> memory) {
    private static final String POSITIVE = "positive";
    private static final int QUANTILES = 10;
    private static final double EVEN = 0.5;

    /** What is written after a training. */
    public static ModelFile file(Trained trained) {
        Learnt learnt = trained.learnt();
        TrainCase trainCase = trained.trainCase();
        Judged best = trained.best();
        Map<String, byte[]> parts = new HashMap<>(
                Memory.of(trainCase.features().pick(learnt.pipeline().inputs()), best.scored())
                        .parts());
        parts.put(ModelFile.PIPELINE, PreparationCodec.write(learnt.pipeline()));
        Map<String, Double> metrics = Map.of(
                "auc", best.auc().value(),
                "aucLow", best.auc().interval().low(),
                "aucHigh", best.auc().interval().high(),
                "averagePrecision", Metric.AVERAGE_PRECISION.of(best.scored()),
                "brier", Metric.BRIER.of(best.scored()),
                "logLoss", Metric.LOG_LOSS.of(best.scored()),
                "calibrationError", best.reliability().error(),
                "rate", best.scored().rate());
        ModelNotes notes = new ModelNotes(
                trainCase.target().column(),
                best.approach().title(),
                trainCase.rows(),
                "",
                trained.settings().seed(),
                learnt.tuned(),
                metrics,
                quantiles(learnt.features(trainCase.features())),
                Map.of(POSITIVE, trainCase.target().positive()));
        return new ModelFile(
                trained.model(), learnt.features(), trained.decision().threshold(), notes, parts);
    }

    private static Map<String, List<Double>> quantiles(Features features) {
        Map<String, List<Double>> quantiles = new TreeMap<>();
        for (int column = 0; column < features.columns(); column++) {
            double[] known = Arrays.stream(features.values().column(column))
                    .filter(it -> !Double.isNaN(it))
                    .sorted()
                    .toArray();
            List<Double> some = IntStream.rangeClosed(0, known.length == 0 ? -1 : QUANTILES)
                    .mapToObj(i -> known[(int) ((long) (known.length - 1) * i / QUANTILES)])
                    .toList();
            quantiles.put(features.names().get(column), some);
        }
        return quantiles;
    }

    /** @throws DataException when the bytes are no model that {@code segue predict train} has written */
    public static KeptModel read(byte[] bytes) throws Failure {
        ModelFile file = ModelFile.read(bytes);
        byte[] pipeline = file.parts().get(ModelFile.PIPELINE);
        Optional<FittedPreparation> prepared = Optional.ofNullable(pipeline).map(PreparationCodec::read);
        String positive = file.notes().more().get(POSITIVE);
        Optional<Memory> memory =
                prepared.isPresent() ? Memory.read(file.parts(), texts(prepared.get())) : Optional.empty();
        return new KeptModel(
                file.model(),
                prepared,
                file.features(),
                file.threshold(),
                file.notes(),
                positive == null
                        ? Optional.empty()
                        : Optional.of(new Target(file.notes().target(), positive)),
                memory);
    }

    /**
     * A model from elsewhere.
     *
     * @param features columns of numbers, in the model's order
     * @throws DataException when it is no two-class model of so many features
     */
    public static KeptModel onnx(byte[] bytes, List<String> features) {
        return new KeptModel(
                OnnxModel.open(bytes, features.size()),
                Optional.empty(),
                features,
                EVEN,
                ModelNotes.none(),
                Optional.empty(),
                Optional.empty());
    }

    /** Columns that must be there. */
    public List<String> inputs() {
        return pipeline.map(FittedPreparation::inputs).orElse(features);
    }

    /** Those of them that are texts whatever they look like. */
    public List<String> texts() {
        return pipeline.map(KeptModel::texts).orElse(List.of());
    }

    private static List<String> texts(FittedPreparation pipeline) {
        return pipeline.columns().stream()
                .filter(FittedColumn.OfTexts.class::isInstance)
                .map(FittedColumn::column)
                .toList();
    }

    Features features(Table rows) {
        if (pipeline.isPresent()) {
            return new Features(features, Columns.align(pipeline.get().apply(rows), features));
        }
        List<DataProblem> problems = new ArrayList<>();
        double[][] columns = new double[features.size()][];
        for (int i = 0; i < columns.length; i++) {
            try {
                columns[i] = rows.numbers(features.get(i)).values();
            } catch (DataException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return new Features(features, Matrix.ofColumns(rows.rows(), columns));
    }

    Drivers drivers(Matrix background, long seed) {
        return pipeline.map(it -> Drivers.of(model, it, features, background, seed))
                .orElseGet(() -> new Drivers(
                        model, features, IntStream.range(0, features.size()).toArray(), background, seed));
    }

    /** The rows' columns that were learnt from, as far as they are known to the memory. */
    Table known(Table rows) {
        List<Column> columns = new ArrayList<>();
        memory.ifPresent(it -> it.columns().names().forEach(name -> columns.add(rows.column(name))));
        return new Table(rows.rows(), columns);
    }
}
