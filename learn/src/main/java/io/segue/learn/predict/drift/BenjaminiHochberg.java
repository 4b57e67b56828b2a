package io.segue.learn.predict.drift;

import java.util.Comparator;
import java.util.stream.IntStream;

/** p of many tests, adjusted so that among those below a level the false ones are expected to be at most that share. */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The smallest of p₍ⱼ₎ · m / j over all j from the place of p on, in rising order (Benjamini and Hochberg, 1995). */
    static double[] adjust(double[] p) {
        int[] falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            least = Math.min(least, p[falling[i]] * p.length / (p.length - i));
            adjusted[falling[i]] = least;
        }
        return adjusted;
    }
}
