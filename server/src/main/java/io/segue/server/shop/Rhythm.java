package io.segue.server.shop;

/** When people shop: hardly at night, mostly in the evening, more at the weekend. */
final class Rhythm {
    static final long HOUR = 3_600_000L;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;

    /** As visits a week. */
    static final double EVERY_HOUR = 7 * 24;

    /** How busy each hour of the day is, the busiest is 100. */
    private static final int[] HOURS = {
        12, 6, 3, 2, 2, 4, 10, 22, 35, 45, 52, 60, 70, 62, 55, 55, 60, 68, 78, 90, 100, 95, 65, 32
    };

    private static final double WORKDAY = 0.75;

    /** 1970 began on a Thursday; the two days after that Friday are a weekend. */
    private static final int FIRST_SATURDAY = 2;

    /** Average of all hours of a week. */
    private static final double AVERAGE = average();

    /** Even the quietest hour is taken once in fifty. */
    private static final int TRIES_MAX = 10_000;

    private Rhythm() {}

    private static double average() {
        double sum = 0;
        for (int hour : HOURS) {
            sum += hour;
        }
        return sum / 100 / HOURS.length * (5 * WORKDAY + 2) / 7;
    }

    /** The next of some visits that come so many a week, by the clock of the city. */
    static long next(long after, double aWeek, City city, Dice dice) {
        long next = after;
        for (int i = 0; i < TRIES_MAX; i++) {
            next += dice.wait(WEEK * AVERAGE / aWeek);
            if (dice.chance(busy(next + city.hours() * HOUR))) {
                break;
            }
        }
        return next;
    }

    /** From 0 to 1. */
    static double busy(long local) {
        int hour = (int) (Math.floorMod(local, DAY) / HOUR);
        long day = Math.floorMod(Math.floorDiv(local, DAY) - FIRST_SATURDAY, 7L);
        return HOURS[hour] / 100.0 * (day < 2 ? 1 : WORKDAY);
    }
}
