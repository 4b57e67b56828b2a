package io.segue.learn.predict.ensemble;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.StackedModel;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A judge learns from what the members' models say of rows they have not seen (Wolpert, 1992); the members then learn
 * from all rows.
 *
 * @param members at least one
 * @param judge whose features are the log odds that the members give; a logistic regression as a rule
 * @param folds at least 2
 */
public record Stacking(List<Learner> members, Learner judge, int folds) implements Learner {
    private static final int CUT = 0;
    private static final int JUDGE = 1;
    private static final int LEARN = 2;
    private static final int VALIDATE = 3;

    public Stacking {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("expected at least one member, but got none");
        }
    }

    /** @throws io.segue.learn.data.DataException when a class has fewer rows than there are folds */
    @Override
    public Scorer fit(Labelled training, long seed) {
        List<Fold> cut = Folds.stratified(training.labels(), folds, Seeds.child(seed, CUT));
        double[][] said = IntStream.range(0, members.size())
                .mapToObj(member -> said(members.get(member), training, cut, Seeds.child(seed, VALIDATE + member)))
                .toArray(double[][]::new);
        List<String> names = IntStream.rangeClosed(1, members.size())
                .mapToObj(member -> "member " + member)
                .toList();
        Labelled heard = new Labelled(
                new Features(names, Matrix.ofColumns(training.rows(), said)), training.labels(), training.weights());
        return new StackedModel(
                training.features().columns(),
                Averaging.fitAll(members, training, Seeds.child(seed, LEARN)),
                judge.fit(heard, Seeds.child(seed, JUDGE)));
    }

    private static double[] said(Learner member, Labelled training, List<Fold> cut, long seed) {
        double[] scores =
                CrossValidation.run(member, training, cut, seed, Watcher.NOBODY).scores();
        return Arrays.stream(scores).map(StackedModel::logOdds).toArray();
    }
}
