package io.segue.server.transfer;

/**
 * How calls are sent.
 *
 * @param old whether they happened long ago
 * @param connections requests that are under way at once. With one, calls reach the server in the order of the files
 */
public record TransferOptions(boolean old, int connections) {
    /** Requests of calls that have just happened; a few cover each other's way through the network. */
    public static final int LIVE_CONNECTIONS = 4;

    /** A history is exact when its calls come in order. */
    public static TransferOptions of(boolean old) {
        return new TransferOptions(old, old ? 1 : LIVE_CONNECTIONS);
    }
}
