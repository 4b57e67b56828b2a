package io.segue.server.analysis.experiment;

import io.segue.learn.work.Seeds;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** The customers of examples/learn/experiment: made up, half of them got an e-mail. */
final class Campaign {
    static final long SEED = 7;
    static final int PEOPLE = 800;

    private final UniformRandomProvider random = Seeds.random(SEED);

    /** The whole file. */
    static String csv() {
        Campaign campaign = new Campaign();
        var text = new StringBuilder("customer,arm,channel,bought,revenue,revenue_before,orders,sessions,score\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append(campaign.line(i)).append('\n');
        }
        return text.toString();
    }

    private String line(int number) {
        boolean mail = random.nextBoolean();
        boolean web = random.nextDouble() < 0.6;
        double liking = random.nextDouble();
        double before = Math.rint(100 * 30 * Math.exp(0.5 * gauss())) / 100;
        boolean bought = random.nextDouble() < 0.14 + (mail ? 0.2 * liking : 0);
        double revenue = bought ? Math.rint(100 * before * (0.8 + 0.4 * random.nextDouble())) / 100 : 0;
        int sessions = 1 + random.nextInt(5);
        int orders = bought ? 1 + random.nextInt(Math.min(2, sessions)) : 0;
        return String.format(
                Locale.ROOT,
                "c%04d,%s,%s,%d,%.2f,%.2f,%d,%d,%.3f",
                number,
                mail ? "mail" : "control",
                web ? "web" : "shop",
                bought ? 1 : 0,
                revenue,
                before,
                orders,
                sessions,
                liking);
    }

    /** Nearly normal: twelve even numbers. */
    private double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
