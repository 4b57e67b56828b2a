package io.segue.server;

import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** Makes the visitors of examples/learn/predict: who comes often and has something in the basket buys. */
final class PredictExample {
    static final String HEADER = "visitor,visits,minutes,basket,channel,region,bought";
    private static final String[] CHANNELS = {"search", "mail", "social", "direct"};
    private static final double[] CHANNEL_PUSH = {0, 1.0, -0.8, 0.3};
    private static final String[] REGIONS = {"north", "south"};

    private PredictExample() {}

    /** As lines of a CSV. */
    static List<String> lines(int rows, long seed) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        UniformRandomProvider random = Seeds.random(seed);
        for (int row = 1; row <= rows; row++) {
            int visits = 1 + (int) (-3 * Math.log(1 - random.nextDouble()));
            double minutes = visits * (1 + 4 * random.nextDouble());
            double basket = random.nextDouble() < 0.35 ? 10 + 90 * random.nextDouble() : 0;
            int channel = random.nextInt(CHANNELS.length);
            int region = random.nextInt(REGIONS.length);
            double odds = -3.4 + 0.25 * visits + (basket > 0 ? 1.8 : 0) + 0.01 * basket + CHANNEL_PUSH[channel];
            boolean bought = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            String told = row % 17 == 0 ? "" : String.format(Locale.ROOT, "%.1f", minutes);
            lines.add(String.format(
                    Locale.ROOT,
                    "v%04d,%d,%s,%s,%s,%s,%s",
                    row,
                    visits,
                    told,
                    basket == 0 ? "0" : String.format(Locale.ROOT, "%.2f", basket),
                    CHANNELS[channel],
                    REGIONS[region],
                    bought ? "yes" : "no"));
        }
        return lines;
    }

    /** The same without the last column: what will be is not known yet. */
    static List<String> open(List<String> lines) {
        return lines.stream().map(it -> it.substring(0, it.lastIndexOf(','))).toList();
    }
}
