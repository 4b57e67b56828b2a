package io.segue.learn.prepare;

/** How numbers are brought to a scale. Each is fitted on what the one before it gives; {@link Scaler} is what was found. */
public enum Scaling {
    /** (x − mean) / standard deviation, both of the training rows; divided by n, not n − 1. */
    Z_SCORE,
    /** (x − least) / (greatest − least): from 0 to 1 in training, possibly beyond later. */
    MIN_MAX,
    /** (x − median) / (third − first quartile): outliers have no say. */
    ROBUST,
    /** ln(1 + x), for amounts and counts; a later number below 0 counts as 0. */
    LOG1P,
    /** The share of training rows below x, from 0 to 1. */
    QUANTILE_UNIFORM,
    /** The same share as a quantile of the standard normal distribution, about −5.2 to 5.2. */
    QUANTILE_NORMAL
}
