package io.segue.learn.predict.metric;

import io.segue.learn.statistics.Shares;

/**
 * A share that was observed.
 *
 * @param share from 0 to 1; {@code NaN} of no rows
 * @param rows of how many; with weights the effective number, (Σw)² / Σw² (Kish, 1965)
 * @param interval for the share behind it (Wilson, 1927); everything from 0 to 1 when there are no rows
 */
public record Proportion(double share, double rows, Interval interval) {
    /** @param successes of {@code rows} */
    public static Proportion of(double successes, double rows) {
        if (rows == 0) {
            return new Proportion(Double.NaN, 0, new Interval(0, 1));
        }
        double share = successes / rows;
        return new Proportion(share, rows, wilson(share, rows, Interval.Z));
    }

    private static Interval wilson(double share, double rows, double z) {
        if (rows == 0) {
            return new Interval(0, 1);
        }
        return Interval.of(Shares.wilson(share, rows, z));
    }

    /** The interval with another width than 95 % confidence asks for; see {@link Interval#z}. */
    public Interval interval(double z) {
        return wilson(share, rows, z);
    }

    /**
     * Of rows that weigh differently.
     *
     * @param successWeight the weight of the successes
     * @param weight of all
     * @param squares the sum of all squared weights
     */
    public static Proportion weighted(double successWeight, double weight, double squares) {
        if (weight == 0) {
            return of(0, 0);
        }
        double effective = weight * weight / squares;
        return of(Math.min(successWeight / weight, 1) * effective, effective);
    }

    /** The interval of this share less the other (Newcombe, 1998, method 10). */
    public Interval less(Proportion other) {
        return less(other, Interval.Z);
    }

    /** The same with another width; see {@link Interval#z}. */
    public Interval less(Proportion other, double z) {
        return Interval.of(Shares.newcombe(
                share, interval(z).ends(), other.share, other.interval(z).ends()));
    }

    /**
     * The interval of this share divided by the other, on the logarithmic scale (Katz et al., 1978). Half a success is
     * added to each side, and half a row, so that no successes are no infinity (Walter, 1975).
     */
    public Interval over(Proportion other) {
        double mine = share * rows + 0.5;
        double others = other.share * other.rows + 0.5;
        double ratio = Math.log(mine / (rows + 0.5)) - Math.log(others / (other.rows + 0.5));
        double error = Math.sqrt(Math.max(0, 1 / mine - 1 / (rows + 0.5) + 1 / others - 1 / (other.rows + 0.5)));
        Interval logs = Interval.around(ratio, error);
        return new Interval(Math.exp(logs.low()), Math.exp(logs.high()));
    }
}
