package io.segue.server.http;

import java.time.Duration;

/** What a client may ask of the host, whatever it wants. */
public final class HttpLimits {
    /** Bytes of a body, as sent and decompressed. Routes may allow less. */
    public static final int BODY_BYTES_MAX = 8 << 20;

    /** Bytes of all headers of a request. */
    public static final int HEADER_BYTES_MAX = 16 << 10;

    /** Bytes of a request's first line: a pixel carries a whole event in it, in base64. */
    public static final int PROLOGUE_BYTES_MAX = 48 << 10;

    /** Bytes of the line before a chunk, which says how long it is. */
    static final int CHUNK_LINE_BYTES_MAX = 256;

    /** Connections at a time; further ones wait until one closes. */
    public static final int CONNECTIONS_MAX = 8_192;

    /** A connection on which nothing came for so long is closed. */
    static final Duration IDLE_MAX = Duration.ofMinutes(5);

    /** How often connections are looked at. */
    static final Duration IDLE_CHECK = Duration.ofSeconds(30);

    /** From a request's first line to the end of its headers. */
    static final Duration HEADERS_TAKE_MAX = Duration.ofSeconds(30);

    /** From a body's first byte to its last. */
    static final Duration BODY_TAKES_MAX = Duration.ofMinutes(2);

    /** How often slow senders are looked for. */
    static final Duration SLOW_CHECK = Duration.ofSeconds(5);

    /** How long a request that is being served may go on when the host stops. */
    static final Duration GRACE = Duration.ofSeconds(2);

    /** Bytes of all tracking bodies that are being served; beyond it senders are asked to come again. */
    static final int BODIES_BYTES_MAX = 64 << 20;

    /** Bytes read and dropped of a body that is too long, so that its sender gets to read the answer. */
    static final int DRAINED_BYTES_MAX = 2 << 20;

    private HttpLimits() {}
}
