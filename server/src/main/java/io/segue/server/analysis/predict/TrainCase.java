package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.predict.validate.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be learnt.
 *
 * @param features all that may be learnt from
 * @param labels 1 where the target has the positive value, otherwise 0
 * @param cutting how rows are parted into folds
 * @param audited groups of people that are to be treated alike
 * @param unlabelled rows that were left out because their target is not known
 */
public record TrainCase(
        Table features,
        double[] labels,
        Target target,
        Cutting cutting,
        List<Column.Categories> audited,
        int unlabelled) {
    public TrainCase {
        audited = List.copyOf(audited);
    }

    /**
     * Which columns say what.
     *
     * @param target what is to be predicted
     * @param positive the value of the target that is 1; empty to guess it
     * @param time when a row was; folds follow it, and nothing is learnt from it
     * @param customer whose row it is; all of one are in one fold, and nothing is learnt from it
     * @param audit groups that are to be treated alike
     * @param unlearnt those of {@code audit} from which nothing is learnt
     */
    public record Columns(
            String target,
            Optional<String> positive,
            Optional<String> time,
            Optional<String> customer,
            List<String> audit,
            List<String> unlearnt) {
        public Columns {
            audit = List.copyOf(audit);
            unlearnt = List.copyOf(unlearnt);
        }

        /** Columns that must be read whatever else is. */
        public List<String> needed() {
            return Stream.concat(texts().stream(), audit.stream()).distinct().toList();
        }

        /** Columns that are texts whatever they look like. */
        public List<String> texts() {
            return Stream.of(Optional.of(target), time, customer)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** @throws DataException when there are no two classes, or a column is not what it should be */
    public static TrainCase of(Table table, Columns columns) {
        Target target = Target.of(Texts.of(table.column(columns.target)), columns.positive);
        int[] known = target.known(table);
        Table rows = table.pickRows(known);
        double[] labels = target.labels(rows);
        Target.check(columns.target, labels);
        Table features = rows.without(columns.texts()).without(columns.unlearnt);
        if (features.columns().isEmpty()) {
            throw new DataException(new DataProblem(
                    "no-features",
                    "",
                    "there is no column to learn from",
                    "name some with --columns, or exclude less"));
        }
        List<Column.Categories> audited = new ArrayList<>();
        columns.audit.forEach(it -> audited.add(Texts.groups(rows.column(it))));
        return new TrainCase(
                features,
                labels,
                target,
                new Cutting(columns.time.map(it -> Moments.of(rows.column(it))), columns.customer.map(rows::column)),
                audited,
                table.rows() - known.length);
    }

    public int rows() {
        return labels.length;
    }

    /** The positive value's share. */
    public double rate() {
        double positives = 0;
        for (double label : labels) {
            positives += label;
        }
        return positives / labels.length;
    }

    List<Fold> folds(int count, long seed) {
        return cutting.folds(labels, count, seed);
    }

    boolean isInTime() {
        return cutting.order().isPresent();
    }

    /** How rows were parted, for people. */
    String parted(int folds) {
        if (isInTime()) {
            return folds + " times from all that was earlier by "
                    + cutting.order().orElseThrow().name() + " to what came next";
        }
        return folds + " folds"
                + cutting.groups()
                        .map(it -> ", all rows of one " + it.name() + " in one of them")
                        .orElse(" with the same share of each class");
    }
}
