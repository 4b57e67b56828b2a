package io.segue.server.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody wants of the demo.
 *
 * @param port empty for the usual one, or the next that is free
 * @param data empty for a folder that is deleted at the end
 * @param liveRate calls a second on average; 0 for no live traffic
 * @param lasts how long it goes on after the past is loaded; empty for until Ctrl-C
 */
public record DemoOptions(
        Optional<Integer> port,
        Optional<Path> data,
        int customers,
        int days,
        long seed,
        double liveRate,
        Optional<Duration> lasts) {}
