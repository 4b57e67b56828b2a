package io.segue.server.ingest;

import io.segue.core.event.Rejection;

/**
 * A call that was not taken, kept so that it can be listed, mended and sent again.
 *
 * @param raw as it came, cut at the limit for a call
 * @param why what is wrong with it
 */
public record RefusedCall(byte[] raw, Rejection why) {}
