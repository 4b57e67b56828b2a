/**
 * The measured work: a seeded {@link io.segue.core.bench.Workload}, a loop written by hand that knows its six rules, and
 * the benchmarks that compare the engine with it. Run one with {@code ./segue bench EngineBenchmark}.
 */
package io.segue.core.bench;
