/**
 * What {@code segue experiment} does, without a terminal: {@link io.segue.server.analysis.experiment.ExperimentRun} reads
 * arms and metrics off a table ({@link io.segue.server.analysis.experiment.MetricSpec} says how metrics are written) and
 * analyses them, {@link io.segue.server.analysis.experiment.ExperimentStory} tells the result. Beside them stand {@link
 * io.segue.server.analysis.experiment.PowerStory} (before an experiment: how many people) and {@link
 * io.segue.server.analysis.experiment.AssignStory} (who gets what). Mathematics is in learn.
 */
@NullMarked
package io.segue.server.analysis.experiment;

import org.jspecify.annotations.NullMarked;
