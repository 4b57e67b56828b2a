package io.segue.server.delivery;

import java.time.Duration;
import java.util.Optional;

/** What came of sending a message once. */
public sealed interface Answer {
    /** In one line, for people. */
    String told();

    /** Only a status of 2xx is one. */
    record Taken(int status) implements Answer {
        @Override
        public String told() {
            return "status " + status;
        }
    }

    /** 410: it does not want messages any more. */
    record Gone() implements Answer {
        @Override
        public String told() {
            return "status 410, gone";
        }
    }

    /**
     * Another status.
     *
     * @param retryAfter how long it wants not to be asked, at most {@link RetryAfter#MAX}
     * @param body the beginning of what it said
     */
    record Refused(int status, Optional<Duration> retryAfter, String body) implements Answer {
        @Override
        public String told() {
            return "status " + status + (body.isEmpty() ? "" : ": " + body);
        }
    }

    /** No answer at all, or none that is HTTP. */
    record Failed(String reason) implements Answer {
        @Override
        public String told() {
            return reason;
        }
    }
}
