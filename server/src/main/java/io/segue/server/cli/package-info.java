/**
 * The command line, a class for each command. What a command needs of the world outside is a {@link
 * io.segue.server.cli.Terminal}; what its exit code means, {@link io.segue.server.cli.ExitCode} says. What is mixed into
 * several commands ends in {@code Option}; {@link io.segue.server.cli.ReportRun} runs those that end with a report.
 */
@NullMarked
package io.segue.server.cli;

import org.jspecify.annotations.NullMarked;
