/**
 * From the bytes of a request to calls that can be kept. Begin with {@link io.segue.server.ingest.Reception}:
 * {@link io.segue.server.ingest.Completion} brings each call into the form it is kept in,
 * {@link io.segue.server.ingest.Timing} says when it happened, {@link io.segue.server.ingest.Contexts} where.
 * {@link io.segue.server.ingest.Intake} is what one request brought, {@link io.segue.server.ingest.Inlet} where it goes.
 * Knows what senders do; knows nothing of HTTP or storage.
 */
@NullMarked
package io.segue.server.ingest;

import org.jspecify.annotations.NullMarked;
