package io.segue.server.transfer;

import java.util.List;
import java.util.Map;

/**
 * A request in the making, and what is known when it has been acknowledged.
 *
 * @param body to be sent, when there are calls in it
 * @param calls in the body, in its order
 * @param bad what stood between them
 * @param reached how far the files have been gone through behind it, by their names
 */
record Parcel(byte[] body, List<Piece.Call> calls, List<Piece.Bad> bad, Map<String, Mark> reached) {}
