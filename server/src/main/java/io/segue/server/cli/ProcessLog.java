package io.segue.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log of a process that runs for long: one line each on the error stream, with the time in UTC. */
final class ProcessLog {
    /** Kept here, because the logging library forgets levels of loggers that nobody holds. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    private ProcessLog() {}

    static void setUp() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var console = new ConsoleHandler();
        console.setFormatter(new OneLine());
        root.addHandler(console);
        root.setLevel(Level.INFO);
        HELIDON.setLevel(Level.WARNING);
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord item) {
            String text = item.getInstant().truncatedTo(ChronoUnit.MILLIS) + " " + item.getLevel() + " "
                    + shortened(String.valueOf(item.getLoggerName())) + ": " + formatMessage(item) + "\n";
            Throwable thrown = item.getThrown();
            return thrown == null ? text : text + trace(thrown);
        }

        private static String shortened(String logger) {
            return logger.substring(logger.lastIndexOf('.') + 1);
        }

        private static String trace(Throwable thrown) {
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
