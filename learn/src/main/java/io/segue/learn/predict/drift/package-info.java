/**
 * Whether the world is still the one a model has learnt from. {@link io.segue.learn.predict.drift.DriftReport} compares
 * features, {@link io.segue.learn.predict.drift.PerformanceDrift} how good the scores were and are, {@link
 * io.segue.learn.predict.drift.Adwin} watches a stream of losses. Each ends in a {@link
 * io.segue.learn.predict.drift.DriftVerdict}.
 */
@NullMarked
package io.segue.learn.predict.drift;

import org.jspecify.annotations.NullMarked;
