/**
 * Ways to learn, each a record of its settings: {@link io.segue.learn.predict.train.GradientBoosting} first and {@link
 * io.segue.learn.predict.train.RandomForest} by XGBoost, {@link io.segue.learn.predict.train.LogisticRegression} by Newton's
 * method, and {@link io.segue.learn.predict.train.NeuralNetwork} by ONNX Runtime. What they make is in {@code predict.model}.
 * Nothing native outlives a call.
 */
@NullMarked
package io.segue.learn.predict.train;

import org.jspecify.annotations.NullMarked;
