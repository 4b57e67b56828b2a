package io.segue.learn.experiment;

import io.segue.learn.experiment.bayes.Belief;
import io.segue.learn.experiment.bayes.Posterior;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.experiment.test.Lift;
import io.segue.learn.experiment.test.TestResult;
import io.segue.learn.experiment.test.TwoProportions;
import io.segue.learn.experiment.test.WelchT;
import io.segue.learn.statistics.Gauss;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One metric in all arms, the control first. */
final class MetricAnalysis {
    private final Metric metric;
    private final AnalysisSettings settings;
    private final List<String> arms = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Posterior> posteriors = new ArrayList<>();
    private final Summaries summaries;

    MetricAnalysis(Experiment experiment, Metric metric, AnalysisSettings settings) {
        this.metric = metric;
        this.settings = settings;
        arms.add(experiment.control());
        experiment.treatments().forEach(it -> arms.add(it.name()));
        arms.forEach(it -> samples.add(Objects.requireNonNull(metric.samples().get(it))));
        summaries = Summaries.of(samples);
        for (int arm = 0; arm < arms.size(); arm++) {
            posteriors.add(posterior(arm));
        }
    }

    private Posterior posterior(int arm) {
        return samples.get(arm) instanceof Sample.Proportion it
                ? Posterior.ofShare(it)
                : Posterior.ofMean(summary(arm));
    }

    /** For each treatment. */
    List<Evidence> evidence() {
        List<Posterior> moreIsBetter = metric.better() == Metric.Better.HIGHER
                ? posteriors
                : posteriors.stream().map(Posterior::negated).toList();
        double[] best = Belief.best(moreIsBetter);
        double[] losses = Belief.expectedLoss(moreIsBetter);
        List<Evidence> all = new ArrayList<>();
        for (int arm = 1; arm < arms.size(); arm++) {
            all.add(evidence(
                    arm,
                    new Credence(
                            Belief.chanceToBeat(moreIsBetter.get(arm), moreIsBetter.getFirst()),
                            best[arm],
                            losses[arm],
                            Belief.relative(posteriors.get(arm), posteriors.getFirst(), settings.level()))));
        }
        return all;
    }

    private Evidence evidence(int arm, Credence credence) {
        TestResult test = test(arm);
        long people = summary(arm).n() + summary(0).n();
        boolean once = settings.monitoring() instanceof Monitoring.Once;
        Monitoring often = once ? ExperimentAnalysis.UNPLANNED : settings.monitoring();
        return new Evidence(
                metric,
                arms.get(arm),
                summary(arm),
                summary(0),
                test,
                lift(arm, Gauss.twoSided(settings.alpha()), test.df()),
                lift(arm, often.critical(people, settings.alpha()), test.df()),
                once ? test.p() : often.p(Gauss.twoSided(test.p()), people),
                credence,
                summaries.reductions().get(arm));
    }

    private Lift lift(int arm, double critical, double df) {
        double errors = WelchT.critical(critical, df);
        return samples.get(arm) instanceof Sample.Proportion one
                        && samples.getFirst() instanceof Sample.Proportion other
                ? Lift.of(one, other, errors, settings.level())
                : Lift.of(summary(arm), summary(0), errors, settings.level());
    }

    private TestResult test(int arm) {
        return samples.get(arm) instanceof Sample.Proportion one
                        && samples.getFirst() instanceof Sample.Proportion other
                ? TwoProportions.test(one, other, settings.level())
                : WelchT.test(summary(arm), summary(0), settings.level());
    }

    private Summary summary(int arm) {
        return summaries.arms().get(arm);
    }
}
