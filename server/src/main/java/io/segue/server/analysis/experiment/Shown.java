package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Evidence;
import io.segue.learn.experiment.Metric;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.test.Lift;
import io.segue.server.report.Format;
import io.segue.server.report.Value;

/** How an experiment's numbers are shown to people. */
final class Shown {
    static final Format LIFT = Format.percent(1).signed();

    /** Digits of a number that its interval makes worth showing. */
    private static final int DIGITS = 4;

    private static final int DIGITS_MAX = 7;

    private Shown() {}

    /** Of an arm's value. */
    static Format value(Evidence evidence) {
        return isShare(evidence.metric())
                ? share(evidence.inControl().standardError(), 0)
                : decimal(evidence.inControl().standardError(), 2);
    }

    /** Of a difference in the metric's own unit; shares from 0 to 1. */
    static Format difference(Lift lift) {
        Interval interval = lift.absoluteInterval();
        return decimal(interval.width() / 2, DIGITS).signed();
    }

    /** A share with so many digits of what has this size, and at least two decimals. */
    static Format share(double size, int digits) {
        int decimals = digits - (int) Math.floor(Math.log10(100 * size));
        return Format.percent(size > 0 ? Math.clamp(decimals, 2, DIGITS_MAX) : 2);
    }

    /** So many digits of what has this size. */
    static Format decimal(double size, int digits) {
        int decimals = digits - (int) Math.floor(Math.log10(size));
        return Format.decimal(Double.isFinite(size) && size > 0 ? Math.clamp(decimals, 0, DIGITS_MAX) : 2);
    }

    static boolean isShare(Metric metric) {
        return metric.samples().values().iterator().next() instanceof Sample.Proportion;
    }

    /** The lift that the verdict goes by. */
    static Lift lift(Evidence evidence, Monitoring monitoring) {
        return monitoring instanceof Monitoring.Once ? evidence.lift() : evidence.sequential();
    }

    /** Such as {@code +65.2 % to +79.3 %}. */
    static String range(Interval interval) {
        return LIFT.show(interval.low()) + " to " + LIFT.show(interval.high());
    }

    static String count(long count) {
        return Value.count(count).show();
    }

    /** A share without needless digits: 95 %, 99.9 %. */
    static String percent(double share) {
        double percent = share * 100;
        return Format.percent(Math.abs(percent - Math.rint(percent)) < 1e-9 ? 0 : 1)
                .show(share);
    }
}
