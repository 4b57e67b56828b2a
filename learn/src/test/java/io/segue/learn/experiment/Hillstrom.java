package io.segue.learn.experiment;

import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.Sample;
import java.util.List;
import java.util.Map;

/**
 * The sums of a real e-mail test with 64,000 customers in three arms (Hillstrom, MineThatData E-Mail Analytics Challenge,
 * 2008): who came, who bought, and for how many dollars.
 */
public final class Hillstrom {
    public static final long NONE = 21_306;
    public static final long MENS = 21_307;
    public static final long WOMENS = 21_387;

    public static final Sample.Proportion VISIT_NONE = new Sample.Proportion(NONE, 2_262);
    public static final Sample.Proportion VISIT_MENS = new Sample.Proportion(MENS, 3_894);
    public static final Sample.Proportion VISIT_WOMENS = new Sample.Proportion(WOMENS, 3_238);
    public static final Sample.Proportion CONVERSION_NONE = new Sample.Proportion(NONE, 122);
    public static final Sample.Proportion CONVERSION_MENS = new Sample.Proportion(MENS, 267);
    public static final Sample.Proportion CONVERSION_WOMENS = new Sample.Proportion(WOMENS, 189);
    public static final Sample.Mean SPEND_NONE = new Sample.Mean(Moments.ofSums(NONE, 13_908.33, 2_870_050.3621));
    public static final Sample.Mean SPEND_MENS = new Sample.Mean(Moments.ofSums(MENS, 30_311.69, 6_759_024.4973));
    public static final Sample.Mean SPEND_WOMENS = new Sample.Mean(Moments.ofSums(WOMENS, 23_038.11, 4_911_446.5763));

    private Hillstrom() {}

    public static Experiment experiment() {
        return new Experiment(
                List.of(new Arm("none", 1, NONE), new Arm("men's", 1, MENS), new Arm("women's", 1, WOMENS)),
                "none",
                List.of(
                        metric("visit", VISIT_NONE, VISIT_MENS, VISIT_WOMENS),
                        metric("conversion", CONVERSION_NONE, CONVERSION_MENS, CONVERSION_WOMENS),
                        metric("spend", SPEND_NONE, SPEND_MENS, SPEND_WOMENS)));
    }

    private static Metric metric(String name, Sample none, Sample mens, Sample womens) {
        return Metric.of(name, Map.of("none", none, "men's", mens, "women's", womens));
    }
}
