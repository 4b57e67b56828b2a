package io.segue.learn.prepare;

/**
 * Which numbers of a column are outliers, and what becomes of them.
 *
 * @param width of the fences, above 0, in the unit of the method
 */
public record Outliers(Method method, double width, Action action) {
    /** Every number is as good as any other. */
    public static final Outliers NONE = new Outliers(Method.NONE, 1, Action.FLAG);

    public Outliers {
        if (!(width > 0) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("expected a width above 0, but got " + width);
        }
    }

    /** Beyond 1.5 times the distance of the quartiles from the nearer one (Tukey, 1977). */
    public static Outliers iqr(Action action) {
        return new Outliers(Method.IQR, 1.5, action);
    }

    /** A modified z-score beyond 3.5 (Iglewicz and Hoaglin, 1993). */
    public static Outliers mad(Action action) {
        return new Outliers(Method.MAD, 3.5, action);
    }

    /** How fences are put up. */
    public enum Method {
        NONE,
        /** From Q1 − width · IQR to Q3 + width · IQR. */
        IQR,
        /** Where 0.6745 · |x − median| / MAD is at most the width; MAD is the median distance from the median. */
        MAD
    }

    /** What becomes of a number, or row, beyond the fence. */
    public enum Action {
        /** It stays, and a column {@code x (outlier)} says 1. */
        FLAG,
        /** It is moved to the fence (winsorised). */
        CAP,
        /** Its row is not learnt from. Later rows are not touched. */
        DROP
    }
}
