package io.segue.server.cli;

import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom. */
final class ServerOption {
    static final String URL = "SEGUE_URL";
    private static final String TOKEN = "SEGUE_TOKEN";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "The server. Default: " + URL + " in the environment, or else " + SegueClient.DEFAULT_SERVER + ".")
    private @Nullable String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An API token. Default: " + TOKEN
                    + " in the environment, where no other user of this machine can see it.")
    private @Nullable String token;

    SegueClient connect() throws Failure {
        String url = given(server, URL).orElse(SegueClient.DEFAULT_SERVER);
        return SegueClient.of(url, given(token, TOKEN));
    }

    /** The option, or else the variable. */
    static Optional<String> given(@Nullable String option, String variable) {
        return Optional.ofNullable(option == null ? System.getenv(variable) : option)
                .filter(text -> !text.isBlank());
    }
}
