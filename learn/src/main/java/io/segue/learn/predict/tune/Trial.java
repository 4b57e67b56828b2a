package io.segue.learn.predict.tune;

/**
 * A setting that was tried.
 *
 * @param number from 1
 * @param loss the lower, the better; {@code NaN} when nothing came of it, which is never the best
 */
public record Trial(int number, Setting setting, double loss) {
    public boolean isBetterThan(Trial other) {
        return loss < other.loss || !Double.isNaN(loss) && Double.isNaN(other.loss);
    }
}
