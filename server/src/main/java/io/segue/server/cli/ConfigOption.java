package io.segue.server.cli;

import io.segue.server.config.ConfigReader;
import io.segue.server.config.EffectiveConfig;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Findings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server is set up, for commands that need to know it. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; segue.yaml of this folder unless named here or by SEGUE_CONFIG.")
    private @Nullable Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; beats the configuration.")
    private @Nullable String data;

    @Option(names = "--port", paramLabel = "N", description = "The port; beats the configuration.")
    private @Nullable String port;

    /** Warnings are told, problems are a failure. */
    EffectiveConfig read(Terminal terminal) throws Failure {
        return switch (ConfigReader.read(file, System.getenv(), options())) {
            case ConfigReader.Valid valid -> {
                if (!valid.config().warnings().isEmpty()) {
                    terminal.err().println(Findings.print(valid.config().warnings()));
                }
                yield valid.config();
            }
            case ConfigReader.Invalid invalid -> throw Findings.failure(invalid.findings());
        };
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>();
        if (data != null) {
            options.put("--data", data);
        }
        if (port != null) {
            options.put("--port", port);
        }
        return options;
    }
}
