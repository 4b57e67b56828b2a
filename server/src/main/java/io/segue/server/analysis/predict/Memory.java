package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Watcher;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.csv.TableWriter;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model remembers of the rows it has learnt from, to see later whether the world has changed: how each column was
 * distributed and how scores were. No row is kept: every column is sorted for itself.
 *
 * @param columns each sorted, with about a thousand evenly spaced values
 * @param judged scores of rows that were not learnt from, sorted in each class and spaced evenly
 */
record Memory(Table columns, Scored judged) {
    /** As many values are kept of each column. */
    static final int VALUES_MAX = 1000;

    /** As many scores are kept of each class. */
    static final int SCORES_MAX = 5000;

    private static final String COLUMNS_PART = "training-columns.csv";
    private static final String SCORES_PART = "training-scores.csv";

    static Memory of(Table rows, Scored scored) {
        int[] places = spread(rows.rows(), VALUES_MAX);
        List<Column> columns = new ArrayList<>();
        rows.columns().forEach(it -> columns.add(it.pickRows(sorted(it)).pickRows(places)));
        return new Memory(new Table(places.length, columns), thinned(scored));
    }

    private static int[] sorted(Column column) {
        Comparator<Integer> order = switch (column) {
            case Column.Numbers it -> Comparator.comparingDouble(row -> it.values()[row]);
            case Column.Categories it -> Comparator.comparingInt(row -> it.codes()[row]);
        };
        return IntStream.range(0, column.rows())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The middles of {@code most} equal parts, or all. */
    private static int[] spread(int count, int most) {
        int kept = Math.min(count, most);
        return IntStream.range(0, kept)
                .map(i -> (int) ((2L * i + 1) * count / (2L * kept)))
                .toArray();
    }

    private static Scored thinned(Scored scored) {
        List<double[]> kept = new ArrayList<>();
        for (double label : new double[] {0, 1}) {
            int[] rows = IntStream.range(0, scored.rows())
                    .filter(row -> scored.labels()[row] == label)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> scored.scores()[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] places = spread(rows.length, SCORES_MAX);
            for (int place : places) {
                kept.add(new double[] {scored.scores()[rows[place]], label, rows.length / (double) places.length});
            }
        }
        return new Scored(field(kept, 0), field(kept, 1), field(kept, 2));
    }

    private static double[] field(List<double[]> rows, int field) {
        return rows.stream().mapToDouble(it -> it[field]).toArray();
    }

    /** As parts of a model file. */
    Map<String, byte[]> parts() {
        Table scores = new Table(
                judged.rows(),
                List.of(
                        new Column.Numbers("score", judged.scores()),
                        new Column.Numbers("label", judged.labels()),
                        new Column.Numbers("weight", judged.weights())));
        return Map.of(COLUMNS_PART, bytes(columns), SCORES_PART, bytes(scores));
    }

    private static byte[] bytes(Table table) {
        var bytes = new ByteArrayOutputStream();
        try {
            TableWriter.write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param parts those of a model file
     * @param texts columns that are texts whatever they look like
     * @return empty when the model remembers nothing
     */
    static Optional<Memory> read(Map<String, byte[]> parts, List<String> texts) throws Failure {
        byte[] columns = parts.get(COLUMNS_PART);
        byte[] scores = parts.get(SCORES_PART);
        if (columns == null || scores == null) {
            return Optional.empty();
        }
        Table judged = table(scores, List.of());
        return Optional.of(new Memory(
                table(columns, texts),
                new Scored(
                        judged.numbers("score").values(),
                        judged.numbers("label").values(),
                        judged.numbers("weight").values())));
    }

    private static Table table(byte[] csv, List<String> texts) throws Failure {
        var options = new TableOptions(',', List.of(), List.of(), List.of(), texts);
        return new TableFile(new EventFile("-"), options).read(new ByteArrayInputStream(csv), Watcher.NOBODY);
    }
}
