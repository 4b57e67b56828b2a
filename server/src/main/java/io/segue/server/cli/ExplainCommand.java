package io.segue.server.cli;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.explain.Explainer;
import io.segue.core.explain.Explanation;
import io.segue.core.language.Nearest;
import io.segue.server.explain.ExplainedCase;
import io.segue.server.explain.ExplanationShapes;
import io.segue.server.explain.ExplanationText;
import io.segue.server.io.Failure;
import io.segue.server.replay.PersonHistory;
import io.segue.server.replay.ReplayOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue explain}: why is this person in that segment, why not, and when will that change? */
@Command(
        name = "explain",
        description = {
            "Explain what a segment's rule says about one person: each part with what was found, the events that",
            "counted, how far it is from the threshold, and when it will change if nothing happens.",
            "",
            "The files are read twice; so, unlike elsewhere, standard input (-) cannot be one of them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.CANCELLED_HELP
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SegmentsOption segments;

    @Mixin
    private EventsOption events;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "ID",
            description = "A user id, or an anonymous id; of one that was linked, its user is explained.")
    private String profile;

    @Option(names = "--segment", required = true, paramLabel = "ID", description = "The segment's id.")
    private String segment;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = ReplayCommand.InstantConverter.class,
            description = "The instant, such as 2026-04-01T00:00:00Z. Default: the last event's time.")
    private @Nullable Long at;

    @Option(names = "--json", description = "Answer with one JSON object.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Catalog catalog = segments.catalog();
        SegmentProgram program = catalog.program(segment);
        if (program == null) {
            throw new Failure(Failure.Kind.INPUT, noSuchSegment(catalog));
        }
        events.mustBeReadableTwice();
        PersonHistory history = history();
        long instant = at == null ? history.clock() : at;
        Explanation explanation = Explainer.explain(catalog, segment, history.calls(), instant);
        ExplainedCase explained = new ExplainedCase(history.profile(), profile, program, instant, explanation);
        terminal.print(json ? ExplanationShapes.CASE.json(explained) : ExplanationText.write(explained));
        return ExitCode.FINE;
    }

    private PersonHistory history() throws Failure {
        ReplayOptions options = at == null ? ReplayOptions.DEFAULT : ReplayOptions.DEFAULT.withUntil(at);
        PersonHistory history = read(options);
        if (history == null) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "no event" + (at == null ? "" : " up to --at") + " is about a profile '" + profile + "'");
        }
        return history;
    }

    private @Nullable PersonHistory read(ReplayOptions options) throws Failure {
        try (var cancellation = new Cancellation()) {
            try {
                return PersonHistory.read(profile, () -> events.open(terminal.in()), options);
            } catch (Failure failure) {
                throw cancellation.requested() ? new Failure(Failure.Kind.CANCELLED, "cancelled") : failure;
            }
        }
    }

    private String noSuchSegment(Catalog catalog) {
        List<String> ids = catalog.programs().stream().map(SegmentProgram::id).toList();
        String hint = Nearest.hint(segment, ids);
        return "unknown segment '" + segment + "'" + (hint.isEmpty() ? "" : "; " + hint);
    }
}
