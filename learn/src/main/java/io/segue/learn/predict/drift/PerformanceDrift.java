package io.segue.learn.predict.drift;

import io.segue.learn.predict.metric.Auc;
import io.segue.learn.predict.metric.Interval;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import java.util.Locale;

/**
 * How good scores were and are, once it is known what was true.
 *
 * @param change the interval of the AUC now less the AUC then
 * @param reliabilityNow how far off the probabilities are now
 */
public record PerformanceDrift(
        Auc then, Auc now, Interval change, Reliability reliabilityThen, Reliability reliabilityNow) {
    /** The AUC may fall by so much before one must train again. */
    public static final double DROP_MAX = 0.05;

    /** Probabilities may get farther off by so much before one must look. */
    public static final double ERROR_MAX = 0.03;

    /**
     * @param then probabilities of rows that were not learnt from
     * @param now of other, later rows
     * @throws io.segue.learn.data.DataException when there is one class only
     */
    public static PerformanceDrift of(Scored then, Scored now) {
        Auc aucThen = Auc.of(then);
        Auc aucNow = Auc.of(now);
        return new PerformanceDrift(aucThen, aucNow, aucNow.less(aucThen), Reliability.of(then), Reliability.of(now));
    }

    public DriftVerdict verdict() {
        double drop = then.value() - now.value();
        boolean sure = change.high() < 0;
        if (sure && drop >= DROP_MAX) {
            return DriftVerdict.RETRAIN;
        }
        return sure || drop >= DROP_MAX || isFartherOff() ? DriftVerdict.WATCH : DriftVerdict.STABLE;
    }

    /** Beyond the noise of so few rows. */
    private boolean isFartherOff() {
        double worse = reliabilityNow.error() - Math.max(reliabilityThen.error(), reliabilityNow.noise());
        return worse >= ERROR_MAX;
    }

    /** One sentence for people, with the way out. */
    public String text() {
        String figures = String.format(
                Locale.ROOT,
                "AUC %.3f, was %.3f (change %+.3f to %+.3f); probabilities off by %.3f, were %.3f",
                now.value(),
                then.value(),
                change.low(),
                change.high(),
                reliabilityNow.error(),
                reliabilityThen.error());
        return figures
                + switch (verdict()) {
                    case STABLE -> "";
                    case WATCH ->
                        change.high() < 0 || !isFartherOff()
                                ? "; judge again with more rows"
                                : "; it ranks as before, so calibrate it again";
                    case RETRAIN -> "; train again with later rows";
                };
    }
}
