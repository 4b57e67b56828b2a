package io.segue.server.analysis.experiment;

import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.Metric;
import io.segue.learn.experiment.uplift.Scored;
import io.segue.learn.experiment.uplift.TopShare;
import io.segue.learn.experiment.uplift.UpliftBand;
import io.segue.learn.experiment.uplift.UpliftCurve;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.experiment.ExperimentFindings.Top;
import io.segue.server.analysis.experiment.ExperimentFindings.Uplift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a score is worth that says whom to treat: for each metric of people and each treatment. */
final class UpliftRun {
    /** Of people, best score first, who are looked at on their own. */
    static final double TOP = .2;

    private final ExperimentRows rows;
    private final String score;
    private final double[] scores;

    private UpliftRun(ExperimentRows rows, Column.Numbers score) {
        this.rows = rows;
        this.score = score.name();
        scores = score.values();
    }

    /** @throws DataException when there is no metric of people, or nobody in an arm has a score */
    static List<Uplift> of(ExperimentRows rows, Column.Numbers score, double level, long seed, Watcher watcher) {
        UpliftRun run = new UpliftRun(rows, score);
        List<Uplift> all = new ArrayList<>();
        for (Outcome outcome : rows.outcomes()) {
            for (int arm = 1; arm < rows.arms().size() && outcome.perPerson().length > 0; arm++) {
                Scored people = run.scored(outcome, arm);
                all.add(new Uplift(
                        outcome.name(),
                        rows.arms().get(arm),
                        UpliftCurve.of(people),
                        UpliftBand.of(people, level, seed, watcher),
                        top(people, level)));
            }
        }
        if (all.isEmpty()) {
            throw new DataException(new DataProblem(
                    "no-metric",
                    run.score,
                    "expected a metric with one number for each person, for the curve of a score",
                    "add one such as --metric visit, or leave --score out"));
        }
        return all;
    }

    private static Top top(Scored people, double level) {
        try {
            return new Top.Found(TopShare.of(people, TOP, level));
        } catch (DataException e) {
            return new Top.LeftOut(e.problems().getFirst().message());
        }
    }

    /** The control and one treatment, with a score and a value; what is better lower is turned around. */
    private Scored scored(Outcome outcome, int arm) {
        double[] values = outcome.perPerson();
        double sign = outcome.better() == Metric.Better.HIGHER ? 1 : -1;
        int[] both = Arrays.stream(rows.assigned())
                .filter(row -> rows.armOf()[row] == 0 || rows.armOf()[row] == arm)
                .filter(row -> !Double.isNaN(values[row]) && !Double.isNaN(scores[row]))
                .toArray();
        boolean[] treated = new boolean[both.length];
        for (int i = 0; i < both.length; i++) {
            treated[i] = rows.armOf()[both[i]] == arm;
        }
        for (int each : new int[] {0, arm}) {
            if (Arrays.stream(both).noneMatch(row -> rows.armOf()[row] == each)) {
                throw new DataException(new DataProblem(
                        "empty-arm",
                        score,
                        "nobody in " + Printable.quote(rows.arms().get(each)) + " has both a score and a value of "
                                + outcome.name(),
                        "score the people of every arm, or leave --score out"));
            }
        }
        return Scored.of(
                Arrays.stream(both).mapToDouble(row -> scores[row]).toArray(),
                treated,
                Arrays.stream(both).mapToDouble(row -> sign * values[row]).toArray());
    }
}
