package io.segue.server;

import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.registry.Past;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks in the log for the first call. Once found it is remembered; until then each look goes on where the last ended. */
final class FirstCall implements Past {
    private final EventLog log;
    private long position = 1;
    private OptionalLong found = OptionalLong.empty();

    FirstCall(EventLog log) {
        this.log = log;
    }

    @Override
    public synchronized OptionalLong firstCallAt() {
        while (found.isEmpty()) {
            Optional<LogRecord> item = log.read(position);
            if (item.isEmpty()) {
                return found;
            }
            if (item.get() instanceof LogRecord.Calls calls) {
                found = OptionalLong.of(calls.at());
            }
            position++;
        }
        return found;
    }
}
