package io.segue.learn.experiment.uplift;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.MomentsAccumulator;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.test.TestResult;
import io.segue.learn.experiment.test.WelchT;

/**
 * What the treatment does to those with the best scores.
 *
 * @param people of both arms
 * @param effect treatment − control among them, for each of them
 */
public record TopShare(int people, TestResult effect) {

    /**
     * @param share of people, above 0 and up to 1; those of one score are taken all or not at all, so that it may be more
     * @throws DataException when an arm has fewer than two people among them, or nothing differs
     */
    public static TopShare of(Scored scored, double share, double level) {
        if (!(share > 0) || share > 1) {
            throw new IllegalArgumentException("expected a share above 0 and up to 1, but got " + share);
        }
        MomentsAccumulator treated = new MomentsAccumulator();
        MomentsAccumulator control = new MomentsAccumulator();
        int people = 0;
        while (people < scored.people() && (people < share * scored.people() || !scored.isLastOfScore(people - 1))) {
            (scored.isTreated(people) ? treated : control).add(scored.outcome(people));
            people++;
        }
        refuse(treated.moments().n(), control.moments().n());
        return new TopShare(people, WelchT.test(mean(treated.moments()), mean(control.moments()), level));
    }

    private static void refuse(long treated, long control) {
        if (Math.min(treated, control) < 2) {
            throw new DataException(new DataProblem(
                    "too-few-people",
                    "",
                    "expected at least 2 people of each arm among those with the best score, but got " + treated
                            + " of the treatment and " + control + " of the control",
                    "wait for more people, or take a score that does not tell who was treated"));
        }
    }

    private static Sample mean(Moments moments) {
        return new Sample.Mean(moments);
    }
}
