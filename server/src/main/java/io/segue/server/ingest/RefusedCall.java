package io.segue.server.ingest;

import io.segue.core.event.Rejection;

/**
 * A call that was not taken, kept so that it can be listed, mended and sent again.
 *
 * @param raw as it came, cut at the limit for a call; one that could be read is completed like those that are taken, so
 *     that it means the same when it is sent again without its batch, to {@code /v1/history}
 * @param why what is wrong with it
 */
public record RefusedCall(byte[] raw, Rejection why) {}
