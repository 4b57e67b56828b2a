package io.segue.server.cli;

import io.segue.server.demo.Demo;
import io.segue.server.demo.DemoOptions;
import io.segue.server.demo.Voice;
import io.segue.server.io.Failure;
import io.segue.server.shop.ShopOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code segue demo}: all of it on a shop that does not exist. */
@Command(
        name = "demo",
        description = {
            "Show what segue does: a server, a simulated shop with its past and its present, and what to try.",
            "",
            "Needs nothing and leaves nothing behind. Ends with Ctrl-C."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The time of --for is over.",
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            "4:It cannot run here: the port is taken, or the data folder cannot be written to.",
            ExitCode.MEMORY_HELP,
            ExitCode.CANCELLED_HELP
        })
final class DemoCommand implements Callable<Integer> {
    private static final double LIVE_RATE_MAX = 10_000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 for any port that is free. Default: 8080, or the next that is free.")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the data there, and go on with it the next time. Default: a folder that is deleted at the"
                            + " end.")
    private @Nullable Path data;

    @Option(names = "--customers", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int customers = ShopOptions.CUSTOMERS;

    @Option(names = "--days", paramLabel = "N", description = "How long the past is. Default: ${DEFAULT-VALUE}.")
    private int days = ShopOptions.DAYS;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, another shop. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--live-rate",
            paramLabel = "N",
            description = "Calls a second in the present. Default: ${DEFAULT-VALUE}.")
    private double liveRate = 20;

    @Option(names = "--no-live", description = "No present: nothing happens but what you send.")
    private boolean quiet;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = ReplayCommand.DurationConverter.class,
            description = "End so long after the past is loaded, such as '10 minutes'. Default: with Ctrl-C.")
    private @Nullable Duration lasts;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        DemoOptions options = options();
        ProcessLog.setUp();
        try (var cancellation = new Cancellation()) {
            try {
                new Demo(options, InstantSource.system(), new TerminalVoice(terminal)).run();
                return ExitCode.FINE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ExitCode.CANCELLED;
            } catch (Failure failure) {
                if (cancellation.requested()) {
                    return ExitCode.CANCELLED;
                }
                throw failure;
            }
        }
    }

    private DemoOptions options() {
        try {
            var unused = new ShopOptions(seed, customers, 0, days);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        if (!(liveRate > 0 && liveRate <= LIVE_RATE_MAX)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected more than 0 and at most " + Counted.of((long) LIVE_RATE_MAX)
                            + " calls a second for --live-rate, but got " + liveRate);
        }
        return new DemoOptions(
                Optional.ofNullable(port),
                Optional.ofNullable(data),
                customers,
                days,
                seed,
                quiet ? 0 : liveRate,
                Optional.ofNullable(lasts));
    }

    /** Lines on standard output, and a line that is rewritten where somebody watches. */
    private record TerminalVoice(Terminal terminal) implements Voice {
        @Override
        public void say(String line) throws Failure {
            try {
                terminal.print(line);
            } catch (IOException e) {
                throw Failure.writing("standard output", e);
            }
        }

        @Override
        public Watched watch(LongSupplier calls, AtomicLong passed, long all) {
            return EventProgress.show(terminal, calls, passed, all)::close;
        }
    }
}
