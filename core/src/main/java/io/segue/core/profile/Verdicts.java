package io.segue.core.profile;

/** The programs that have to be judged again, taken out in ascending order. One for each engine, used over and over. */
public final class Verdicts {
    private final long[] open;

    /** No word before it has an open program. */
    private int firstWord;

    /** No word from here on has one. */
    private int endWord;

    private int reopenings;

    /** @param programs how many there are in the catalogue */
    public Verdicts(int programs) {
        open = new long[(programs + 63) / 64];
        firstWord = open.length;
    }

    /** These programs have to be judged again; while they are taken out, only later ones may be added. */
    public void reopen(int[] programs) {
        reopenings++;
        for (int program : programs) {
            int word = program >> 6;
            open[word] |= 1L << program;
            firstWord = Math.min(firstWord, word);
            endWord = Math.max(endWord, word + 1);
        }
    }

    /** How often {@link #reopen} was called: between two looks at it, whether anything changed. */
    int reopenings() {
        return reopenings;
    }

    /** Takes out the smallest; −1 when there is none. */
    public int next() {
        for (; firstWord < endWord; firstWord++) {
            long bits = open[firstWord];
            if (bits != 0) {
                open[firstWord] = bits & bits - 1;
                return (firstWord << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        firstWord = open.length;
        endWord = 0;
        return -1;
    }
}
