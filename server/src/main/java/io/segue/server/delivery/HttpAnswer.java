package io.segue.server.delivery;

import java.util.Optional;

/**
 * What an HTTP server said.
 *
 * @param retryAfter the header of that name
 * @param body its beginning
 * @param reusable whether another request may follow on the same connection
 */
record HttpAnswer(int status, Optional<String> retryAfter, String body, boolean reusable) {}
