package io.segue.server.cli;

import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import io.segue.server.io.Failure;
import io.segue.server.report.Report;
import java.util.stream.Collectors;

/**
 * A command that works for long and ends with a report: says how far it is, ends on Ctrl-C, and tells what is wrong with
 * the data, each problem on a line.
 */
final class ReportRun {
    private ReportRun() {}

    /** What the command does. */
    @FunctionalInterface
    interface Work {
        /**
         * Files that belong to the report are written here, once nothing can go wrong any more.
         *
         * @throws DataException for data from which nothing can be learnt
         */
        Report report(Watcher watcher) throws Failure;
    }

    /** The command's exit code. */
    static int run(Terminal terminal, ReportOption shown, Work work) throws Failure {
        try (var cancellation = new Cancellation()) {
            return run(terminal, shown, work, cancellation);
        }
    }

    /** Nothing is left to clean up or to say behind it: the process may be ending. */
    private static int run(Terminal terminal, ReportOption shown, Work work, Cancellation cancellation) throws Failure {
        try (ReportOption.Open out = shown.open(terminal)) {
            out.write(report(terminal, work, cancellation));
            return ExitCode.FINE;
        } catch (DataException e) {
            throw new Failure(Failure.Kind.PROBLEMS, told(e));
        } catch (CancelledException e) {
            return cancelled(terminal);
        } catch (Failure failure) {
            if (!cancellation.requested()) {
                throw failure;
            }
            return cancelled(terminal);
        }
    }

    private static Report report(Terminal terminal, Work work, Cancellation cancellation) throws Failure {
        try (var progress = new WorkProgress(terminal, cancellation)) {
            return work.report(progress);
        }
    }

    private static int cancelled(Terminal terminal) {
        terminal.err().println("segue: cancelled");
        return ExitCode.CANCELLED;
    }

    private static String told(DataException e) {
        return e.problems().stream().map(DataProblem::text).map(Printable::text).collect(Collectors.joining("\n"));
    }
}
