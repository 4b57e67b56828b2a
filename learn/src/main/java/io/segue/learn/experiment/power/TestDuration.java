package io.segue.learn.experiment.power;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;

/** How long it takes until enough people came. */
public final class TestDuration {
    /** Nobody waits longer. */
    public static final double DAYS_MAX = 3_650;

    private TestDuration() {}

    /**
     * Whole days, and whole weeks from the first on, since weekdays differ.
     *
     * @param people in all arms together
     * @param perDay new people a day that come into the experiment
     * @throws DataException when that takes more than {@link #DAYS_MAX} days
     */
    public static int days(double people, double perDay) {
        double days = Math.ceil(people / perDay);
        if (!(days <= DAYS_MAX)) {
            throw new DataException(new DataProblem(
                    "too-long",
                    "",
                    "expected enough people within ten years, but " + Math.round(people) + " at " + perDay
                            + " a day take longer",
                    "look for a larger effect, or a metric that varies less"));
        }
        return days <= 7 ? (int) days : (int) Math.ceil(days / 7) * 7;
    }
}
