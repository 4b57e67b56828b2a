/**
 * Which features a model needs. {@link io.segue.learn.predict.select.PermutationImportance} says what each is worth to a
 * fitted model; {@link io.segue.learn.predict.select.Elimination} leaves out the least worth one after the other, and
 * sees by cross-validation when it begins to hurt.
 */
@NullMarked
package io.segue.learn.predict.select;

import org.jspecify.annotations.NullMarked;
