package io.segue.server.shop;

/**
 * In what way calls are made.
 *
 * @param ids what message ids and the chance of every visit are made from; other than in any other run
 * @param pace how long people take between two clicks, 1 is as in life
 * @param live whether calls say when they were sent. Those of the past do not: a server would take their age for a wrong
 *     clock of the device, and move them to the present
 */
record Mode(long ids, double pace, boolean live) {
    private static final double LIVE_PACE = 0.15;
    private static final long PAST = 1;
    private static final long PRESENT = 2;

    static Mode past(long seed, long from) {
        return new Mode(Dice.mix(seed, PAST, from), 1, false);
    }

    static Mode live(long seed, long from) {
        return new Mode(Dice.mix(seed, PRESENT, from), LIVE_PACE, true);
    }
}
