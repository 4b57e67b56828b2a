package io.segue.learn.predict.validate;

/**
 * One way to part rows: some to learn from, others to judge by, none in both.
 *
 * @param training places of rows, rising; not to be written to
 * @param validation places of rows, rising; not to be written to
 */
public record Fold(int[] training, int[] validation) {}
