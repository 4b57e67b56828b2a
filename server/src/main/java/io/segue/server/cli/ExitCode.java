package io.segue.server.cli;

import io.segue.server.io.Failure;

/** What a command's exit code means. Shown in its help as well. */
final class ExitCode {
    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int OUTPUT = 4;
    static final int MEMORY = 5;
    static final int SERVER = 6;
    static final int DEFECT = 70;
    static final int CANCELLED = 130;

    /** For picocli's help. */
    static final String FINE_HELP = "0:Done.";

    static final String PROBLEMS_HELP = "1:The definitions or the mapping have problems, which were told.";
    static final String DATA_PROBLEMS_HELP = "1:The data have problems, which were told.";
    static final String CONFIG_PROBLEMS_HELP = "1:The configuration has problems, which were told.";
    static final String USAGE_HELP = "2:The command was called wrongly.";
    static final String INPUT_HELP = "3:Something could not be read.";
    static final String OUTPUT_HELP = "4:Something could not be written.";
    static final String MEMORY_HELP = "5:There was not enough memory.";
    static final String SERVER_HELP = "6:The server could not be reached, or refused.";
    static final String CANCELLED_HELP = "130:Cancelled with Ctrl-C.";

    private ExitCode() {}

    static int of(Failure failure) {
        return switch (failure.kind()) {
            case INPUT -> INPUT;
            case OUTPUT -> OUTPUT;
            case PROBLEMS -> PROBLEMS;
            case SERVER -> SERVER;
            case CANCELLED -> CANCELLED;
        };
    }
}
