package io.segue.learn.predict.metric;

import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Scored rows that are made, some of them the same in any language. */
public final class Made {
    private static final double GOLDEN = 0.6180339887498949;
    private static final double SILVER = 0.41421356237309515;

    private Made() {}

    /**
     * 500 rows, 160 of class 1, whose scores are multiples of 1/40, so that many are equal. In Python: {@code
     * u=i*0.6180339887498949%1; v=i*0.41421356237309515%1; y=(i*7919%1000)/1000<u*u; s=floor((.7*u+.3*v)*40)/40}.
     */
    public static Scored tied() {
        double[] scores = IntStream.range(0, 500)
                .mapToDouble(i -> Math.floor(smooth(i) * 40) / 40)
                .toArray();
        return Scored.of(scores, labels());
    }

    /** The same with weights {@code 1+i%3*.5}. */
    public static Scored tiedAndWeighted() {
        double[] weights =
                IntStream.range(0, 500).mapToDouble(i -> 1 + i % 3 * 0.5).toArray();
        return new Scored(tied().scores(), labels(), weights);
    }

    /** The same without rounding the scores. */
    public static Scored smooth() {
        return Scored.of(IntStream.range(0, 500).mapToDouble(Made::smooth).toArray(), labels());
    }

    private static double smooth(int i) {
        return 0.7 * (i * GOLDEN % 1) + 0.3 * (i * SILVER % 1);
    }

    private static double[] labels() {
        return IntStream.range(0, 500)
                .mapToDouble(i -> {
                    double u = i * GOLDEN % 1;
                    return i * 7919 % 1000 / 1000.0 < u * u ? 1 : 0;
                })
                .toArray();
    }

    /** Scores that are the true probabilities, more low ones than high ones. */
    public static Scored calibrated(int rows, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] scores = new double[rows];
        double[] labels = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = random.nextDouble() * random.nextDouble();
            labels[row] = random.nextDouble() < scores[row] ? 1 : 0;
        }
        return Scored.of(scores, labels);
    }

    /** Scores of class 1 lie {@code shift} above those of class 0; about {@code ties} different ones. */
    public static Scored shifted(int rows, double shift, int ties, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] scores = new double[rows];
        double[] labels = new double[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row < 2 ? row : random.nextInt(2);
            scores[row] = Math.floor((random.nextDouble() + shift * labels[row]) * ties) / ties;
        }
        return Scored.of(scores, labels);
    }

    static Scored weighted(Scored scored, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] weights = new double[scored.rows()];
        Arrays.setAll(weights, row -> 0.5 + random.nextDouble());
        return new Scored(scored.scores(), scored.labels(), weights);
    }
}
