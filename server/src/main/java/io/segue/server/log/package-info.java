/**
 * Everything that ever happened, in order: {@link io.segue.server.log.LogRecord} is what can happen, {@link
 * io.segue.server.log.EventLog} keeps it. What is remembered of everybody follows from the log alone, so the log is what
 * is synced, and a restart goes through what was not yet committed again.
 */
@NullMarked
package io.segue.server.log;

import org.jspecify.annotations.NullMarked;
