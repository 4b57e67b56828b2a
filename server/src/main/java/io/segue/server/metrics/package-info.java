/**
 * What can be measured while the server runs: {@link io.segue.server.metrics.Metric} is the list, {@link
 * io.segue.server.metrics.Metrics} collects and writes in Prometheus's text format. The only package that sees the
 * Prometheus library. Parts that count do not know this one: they have plain counters, which are read when somebody asks.
 */
@NullMarked
package io.segue.server.metrics;

import org.jspecify.annotations.NullMarked;
