/** How fast people are assigned and values summed up. Run: {@code ./segue bench ExperimentBenchmark}. */
@NullMarked
package io.segue.learn.experiment.bench;

import org.jspecify.annotations.NullMarked;
