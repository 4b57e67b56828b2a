package io.segue.server.ingest;

import java.util.Optional;

/** Who may send calls. */
public interface WriteKeys {
    /** The name of the source that sends with this key; empty when there is no such key. Asked once a request. */
    Optional<String> sourceOf(String writeKey);
}
