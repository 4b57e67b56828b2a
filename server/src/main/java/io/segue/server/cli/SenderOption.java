package io.segue.server.cli;

import io.segue.server.client.EventSender;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server calls are sent to, and with which write key. */
final class SenderOption {
    private static final String WRITE_KEY = "SEGUE_WRITE_KEY";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server. Default: " + ServerOption.URL + " in the environment, or else "
                    + SegueClient.DEFAULT_SERVER + ".")
    private @Nullable String server;

    @Option(
            names = "--write-key",
            paramLabel = "KEY",
            description =
                    "The write key of the source that the calls are of. Default: " + WRITE_KEY + " in the environment.")
    private @Nullable String writeKey;

    String url() {
        return ServerOption.given(server, ServerOption.URL).orElse(SegueClient.DEFAULT_SERVER);
    }

    EventSender sender() throws Failure {
        String key = ServerOption.given(writeKey, WRITE_KEY)
                .orElseThrow(() -> new Failure(
                        Failure.Kind.SERVER,
                        "expected the write key of a source; give one with --write-key or " + WRITE_KEY
                                + ". 'segue serve' shows one when it is started for the first time"));
        return EventSender.of(url(), key);
    }
}
