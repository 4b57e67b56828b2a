/**
 * Boosted trees in plain arrays: {@link io.segue.learn.predict.tree.BoosterReader} reads what XGBoost has saved, {@link
 * io.segue.learn.predict.tree.FlatTrees} scores a row, {@link io.segue.learn.predict.tree.TreeShap} says what each feature
 * had to do with it. Nothing native is needed for that.
 */
@NullMarked
package io.segue.learn.predict.tree;

import org.jspecify.annotations.NullMarked;
