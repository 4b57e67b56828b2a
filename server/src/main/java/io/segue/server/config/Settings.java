package io.segue.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set, in the order in which it is shown. The guide's table is held to this list by a test. */
public final class Settings {
    private static final long MEGABYTE = 1L << 20;
    private static final int PORT_MAX = 65_535;

    static final Setting<String> BIND = Setting.of(
            "http.bind",
            Kinds.HOST_NAME,
            "127.0.0.1",
            "The address that is listened on. `0.0.0.0` is every IPv4 address of the machine, `::` every one.");

    static final Setting<Integer> PORT =
            Setting.of("http.port", Kinds.whole(0, PORT_MAX), "8080", "The port. 0 takes one that is free.");

    static final Setting<Optional<Path>> CERTIFICATE = Setting.of(
            "http.tls.certificate",
            Kinds.FILE,
            "",
            "The certificate and those between it and a known authority, PEM. With it, only HTTPS is spoken.");

    static final Setting<Optional<Path>> KEY = Setting.of(
            "http.tls.key", Kinds.FILE, "", "The certificate's private key, PEM (PKCS#8), without a password.");

    static final Setting<Boolean> BEHIND_PROXY = Setting.of(
            "http.behind-proxy",
            Kinds.TRUTH,
            "false",
            "Whether `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host` are believed. Only behind a proxy of your"
                    + " own that sets them.");

    static final Setting<Path> FOLDER =
            Setting.of("data.folder", Kinds.FOLDER, "data", "The data folder. It is made when it is not there.");

    static final Setting<Duration> MESSAGES = Setting.of(
            "messages.remember",
            Kinds.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "7 days",
            "How long a call's `messageId` is remembered, so that the same call sent again counts once.");

    static final Setting<Integer> IN_FLIGHT = Setting.of(
            "limits.calls-in-flight",
            Kinds.whole(1_000, 10_000_000),
            "100000",
            "How many calls may be on the way from the request to the commit. Further ones are answered with 429.");

    static final Setting<Integer> PROFILES = Setting.of(
            "memory.profiles",
            Kinds.whole(1_000, 100_000_000),
            "100000",
            "How many profiles are kept ready in the Java heap. The others are read from the data folder when needed.");

    static final Setting<Long> BLOCK_CACHE = Setting.of(
            "memory.block-cache",
            Kinds.bytes(MEGABYTE),
            "256 MB",
            "For what is read from the data folder; outside the Java heap.");

    static final Setting<Long> WRITE_BUFFERS = Setting.of(
            "memory.write-buffers",
            Kinds.bytes(8 * MEGABYTE),
            "128 MB",
            "For what is not yet in a file of the data folder; outside the Java heap, part of the block cache.");

    static final Setting<List<Network>> ALLOW_PRIVATE = Setting.of(
            "delivery.allow-private",
            Kinds.NETWORKS,
            "",
            "Private addresses that webhooks may go to. Others that are not public are refused.");

    /** All of them. */
    public static final List<Setting<?>> ALL = List.of(
            BIND,
            PORT,
            CERTIFICATE,
            KEY,
            BEHIND_PROXY,
            FOLDER,
            MESSAGES,
            IN_FLIGHT,
            PROFILES,
            BLOCK_CACHE,
            WRITE_BUFFERS,
            ALLOW_PRIVATE);

    private Settings() {}
}
