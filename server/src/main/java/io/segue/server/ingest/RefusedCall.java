package io.segue.server.ingest;

import io.segue.core.event.Rejection;

/**
 * A call that was not taken, kept so that it can be listed, mended and sent again.
 *
 * @param index its place in the request, from 0
 * @param raw as it came, cut at the limit for a call; one that could be read is completed like those that are taken, so
 *     that it means the same when it is sent again without its batch, to {@code /v1/history}
 * @param why what is wrong with it
 */
public record RefusedCall(int index, byte[] raw, Rejection why) {}
