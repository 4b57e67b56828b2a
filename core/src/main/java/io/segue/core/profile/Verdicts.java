package io.segue.core.profile;

/** The programs that have to be judged again, taken out in ascending order. One for each engine, used over and over. */
public final class Verdicts {
    private final long[] open;

    /** @param programs how many there are in the catalogue */
    public Verdicts(int programs) {
        open = new long[(programs + 63) / 64];
    }

    /** These programs have to be judged again. */
    public void reopen(int[] programs) {
        for (int program : programs) {
            open[program >> 6] |= 1L << program;
        }
    }

    /** Takes out the smallest that is at least {@code from}; −1 when there is none. */
    public int next(int from) {
        for (int word = from >> 6; word < open.length; word++) {
            long bits = word == from >> 6 ? open[word] & -1L << from : open[word];
            if (bits != 0) {
                int bit = Long.numberOfTrailingZeros(bits);
                open[word] &= ~(1L << bit);
                return (word << 6) + bit;
            }
        }
        return -1;
    }
}
