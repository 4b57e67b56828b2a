/**
 * What is learnt from: a {@link io.segue.learn.data.Table} of named columns as a file has them, {@link
 * io.segue.learn.data.Features} as mathematics wants them, a {@link io.segue.learn.data.Matrix} without names. What is
 * wrong with them is a {@link io.segue.learn.data.DataProblem}. The ground floor of learn: knows no method and no file.
 */
@NullMarked
package io.segue.learn.data;

import org.jspecify.annotations.NullMarked;
