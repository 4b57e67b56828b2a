/**
 * What {@code segue predict} does, without a terminal. {@link io.segue.server.analysis.predict.TrainRun} learns from a {@link
 * io.segue.server.analysis.predict.TrainCase} as {@link io.segue.server.analysis.predict.TrainSettings} say and {@link
 * io.segue.server.analysis.predict.TrainStory} tells what came of it; {@link io.segue.server.analysis.predict.ScoreRun} scores
 * rows by a {@link io.segue.server.analysis.predict.KeptModel} and {@link io.segue.server.analysis.predict.ScoreStory} tells
 * that. Mathematics is in learn.
 */
@NullMarked
package io.segue.server.analysis.predict;

import org.jspecify.annotations.NullMarked;
