/**
 * What can be measured while the server runs: {@link io.segue.server.metrics.Metric} is the list, {@link
 * io.segue.server.metrics.Metrics} collects and writes in Prometheus's text format. The only package that sees the
 * Prometheus library. The parts that do something have plain counters and do not know this package; here they are read
 * when somebody asks.
 */
@NullMarked
package io.segue.server.metrics;

import org.jspecify.annotations.NullMarked;
