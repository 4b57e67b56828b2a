package io.segue.server.log;

import io.segue.server.registry.DefinitionSet;
import java.util.List;

/**
 * One thing that happened. A record has a position, one more than the one before; what follows from it is named by that
 * position and a running number, the same whenever the record is gone through again. Instants are milliseconds since
 * 1970 UTC, by this machine's clock.
 */
public sealed interface LogRecord {
    /** When it came in. */
    long at();

    /**
     * Calls of the tracking API that came in one request.
     *
     * @param source the name of the write key's owner
     * @param history whether these are old calls that are loaded afterwards; deadlines then follow the calls' own clock
     * @param calls each a JSON object with {@code type}, {@code messageId} and {@code timestamp}, corrected and completed
     */
    record Calls(long at, String source, boolean history, List<byte[]> calls) implements LogRecord {
        public Calls {
            calls = List.copyOf(calls);
        }
    }

    /**
     * Time has passed: the next deadlines are due, up to a limit.
     *
     * @param historyAt the clock of those whose old calls are being loaded; never after {@code at}
     */
    record Tick(long at, long historyAt) implements LogRecord {}

    /** The definitions are others from here on. */
    record Applied(long at, DefinitionSet definitions) implements LogRecord {}

    /** The next profiles, up to a limit, are moved to the latest definitions, whether or not anything is heard of them. */
    record Sweep(long at) implements LogRecord {}
}
