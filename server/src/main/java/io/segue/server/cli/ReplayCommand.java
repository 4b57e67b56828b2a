package io.segue.server.cli;

import io.segue.core.event.IsoTime;
import io.segue.core.language.syntax.Durations;
import io.segue.server.io.Failure;
import io.segue.server.replay.Replay;
import io.segue.server.replay.ReplayOptions;
import io.segue.server.replay.Summary;
import io.segue.server.source.CallSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code segue replay}: which segments would these events have led into, and when? */
@Command(
        name = "replay",
        description = {
            "Run segments over files of events and write every change of membership, in order of time.",
            "",
            "Events are JSON Lines in the tracking API's shape, or CSV with --map. Their own timestamps drive the clock."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.OUTPUT_HELP,
            ExitCode.MEMORY_HELP,
            ExitCode.CANCELLED_HELP
        })
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SegmentsOption segments;

    @Mixin
    private EventsOption events;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Nothing after this instant happens, such as 2026-04-01T00:00:00Z. Deadlines up to it are"
                    + " fired even when the events end before. Default: the last event's time.")
    private @Nullable Long until;

    @Option(names = "--out", paramLabel = "FILE", description = "Where changes go. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where lines that are no events go, with their reasons. Default: they are only counted.")
    private @Nullable Path rejected;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor. Changes speed only.")
    private @Nullable Integer threads;

    @Option(
            names = "--max-leap",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Reject events that are further ahead of all before them. Default: 730 days.")
    private @Nullable Duration maxLeap;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        var replay = new Replay(segments.catalog(), options());
        try (var cancellation = new Cancellation()) {
            return run(replay, cancellation);
        }
    }

    private int run(Replay replay, Cancellation cancellation) throws Failure {
        try (CallSource source = events.open(terminal.in());
                var changes = Sink.changes(out, terminal);
                var rejections = Sink.rejections(rejected);
                var progress = EventProgress.show(terminal, replay::events, events.bytesRead(), events.bytes())) {
            Summary summary = replay.run(source, changes.output(), rejections.output());
            changes.commit();
            rejections.commit();
            progress.finish(SummaryText.of(summary));
            return ExitCode.FINE;
        } catch (Failure failure) {
            if (!cancellation.requested()) {
                throw failure;
            }
            terminal.err().println("segue: cancelled after " + Counted.of(replay.events(), "event") + "; " + remains());
            return ExitCode.CANCELLED;
        }
    }

    /** What somebody who pressed Ctrl-C has to know. */
    private String remains() {
        return out == null ? "what was written is not complete" : out + " was not written";
    }

    private ReplayOptions options() {
        ReplayOptions options = ReplayOptions.DEFAULT;
        options = threads == null ? options : options.withThreads(Math.clamp(threads, 1, ReplayOptions.THREADS_MAX));
        options = until == null ? options : options.withUntil(until);
        return maxLeap == null ? options : options.withMaxLeap(maxLeap);
    }

    static final class InstantConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return IsoTime.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected an instant such as 2026-04-01T00:00:00Z, but got '" + text + "'"));
        }
    }

    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofMillis(Durations.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected a duration such as '90 days', but got '" + text + "'")));
        }
    }
}
