package io.segue.learn.experiment;

import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.learn.statistics.Gauss;
import java.util.Locale;

/** From numbers to a verdict. */
final class Judge {
    private final AnalysisSettings settings;
    private final SampleRatio sampleRatio;
    private final double critical;

    Judge(AnalysisSettings settings, SampleRatio sampleRatio) {
        this.settings = settings;
        this.sampleRatio = sampleRatio;
        Monitoring monitoring = settings.monitoring();
        critical = monitoring.critical(Math.max(1, monitoring.designPeople()), settings.alpha());
    }

    Verdict verdict(Evidence evidence, double adjustedP) {
        if (sampleRatio.state() == SampleRatio.State.FAIL) {
            return new Verdict(
                    Verdict.Kind.DO_NOT_READ,
                    "do not read: sample ratio mismatch; find out why the arms have not the people they were to have",
                    0);
        }
        if (adjustedP <= settings.alpha()) {
            return found(evidence);
        }
        double needed = needed(evidence);
        if (!Double.isFinite(needed)) {
            return new Verdict(
                    Verdict.Kind.NOT_ENOUGH_PEOPLE,
                    "not enough people yet: the control's mean is 0, and there is no lift of 0; "
                            + "wait for the first conversions in the control",
                    0);
        }
        long missing = missing(evidence, needed);
        if (missing > 0) {
            return new Verdict(
                    Verdict.Kind.NOT_ENOUGH_PEOPLE,
                    String.format(
                            Locale.ROOT,
                            "not enough people yet: %,d more an arm, to find a lift of %s",
                            missing,
                            percent(settings.smallestLift())),
                    missing);
        }
        return new Verdict(
                Verdict.Kind.NO_DIFFERENCE_SHOWN,
                "no difference shown; a lift of " + percent(settings.smallestLift()) + " would most likely have been",
                0);
    }

    private static Verdict found(Evidence evidence) {
        boolean more = evidence.lift().absolute() > 0;
        boolean wins = more == (evidence.metric().better() == Metric.Better.HIGHER);
        String size = Double.isNaN(evidence.lift().relative())
                ? ""
                : " by " + percent(Math.abs(evidence.lift().relative()));
        return new Verdict(
                wins ? Verdict.Kind.WINNER : Verdict.Kind.LOSER,
                (wins ? "winner: " : "loser: ") + (more ? "higher" : "lower") + " than the control" + size,
                0);
    }

    /** People in each arm for the smallest effect worth finding; infinite when the control's mean is 0. */
    private double needed(Evidence evidence) {
        double effect = settings.smallestLift() * Math.abs(evidence.inControl().mean());
        double z = critical + Gauss.quantile(settings.power());
        double variance =
                evidence.inTreatment().variance() + evidence.inControl().variance();
        return z * z * variance / (effect * effect);
    }

    /** How many more the smaller arm needs; 0 when there are enough. */
    private static long missing(Evidence evidence, double needed) {
        long people = Math.min(evidence.inTreatment().n(), evidence.inControl().n());
        return Math.max(0, (long) Math.ceil(needed) - people);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
