package io.segue.server.config;

import io.segue.core.language.Nearest;
import io.segue.server.config.ServerConfig.Tls;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for every setting on the command line, then in the environment, then in the file; the first that has it wins. */
public final class ConfigReader {
    /** Read when it is there and no other is named. */
    public static final Path USUAL_FILE = Path.of("segue.yaml");

    /** Names the file, when no option does. */
    public static final String FILE_VARIABLE = "SEGUE_CONFIG";

    /** Options that set something, and what they set. */
    private static final Map<String, Setting<?>> OPTIONS = Map.of("--data", Settings.FOLDER, "--port", Settings.PORT);

    /** Variables that are ours and no settings: those of the launcher and of the commands that talk to a server. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of(FILE_VARIABLE, "SEGUE_JAVA_OPTS", "SEGUE_DEBUG", "SEGUE_URL", "SEGUE_TOKEN", "SEGUE_WRITE_KEY");

    private final Layers layers;

    private ConfigReader(Layers layers) {
        this.layers = layers;
    }

    /** What was found. */
    public sealed interface Result {}

    public record Valid(EffectiveConfig config) implements Result {}

    /** All that is wrong, wherever it stands. */
    public record Invalid(List<Finding> findings) implements Result {}

    /**
     * @param file as named by an option, or null
     * @param options of the command line that set something: {@code --data}, {@code --port}
     * @throws Failure when a file that was named cannot be read
     */
    public static Result read(@Nullable Path file, Map<String, String> environment, Map<String, String> options)
            throws Failure {
        List<Layer> layers = new ArrayList<>();
        layers.add(new NamedTexts(options, ConfigReader::option));
        layers.add(new NamedTexts(environment, Setting::variable));
        Optional<Path> chosen = file(file, environment);
        if (chosen.isPresent()) {
            layers.add(FileLayer.read(chosen.get()));
        }
        return new ConfigReader(new Layers(layers)).read(unknown(environment));
    }

    /** By these options alone, whatever the environment and files say. */
    public static Result ofOptions(Map<String, String> options) {
        return new ConfigReader(new Layers(List.of(new NamedTexts(options, ConfigReader::option)))).read(List.of());
    }

    /** The option that sets this, or a text that is none. */
    private static String option(Setting<?> setting) {
        return OPTIONS.entrySet().stream()
                .filter(it -> it.getValue().equals(setting))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Optional<Path> file(@Nullable Path named, Map<String, String> environment) {
        if (named != null) {
            return Optional.of(named);
        }
        String variable = environment.get(FILE_VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return Optional.of(Path.of(variable));
        }
        return Files.exists(USUAL_FILE) ? Optional.of(USUAL_FILE) : Optional.empty();
    }

    /** Variables that look like settings of ours and are none. */
    private static List<Finding> unknown(Map<String, String> environment) {
        List<String> known = Stream.concat(
                        Settings.ALL.stream().map(Setting::variable),
                        OTHER_VARIABLES.stream().sorted())
                .toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.VARIABLE_PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> NamedTexts.finding(
                        "the environment", name, "unknown-variable", "this sets nothing", Nearest.hint(name, known)))
                .toList();
    }

    private Result read(List<Finding> warnings) {
        ServerConfig config = config();
        List<Finding> findings = layers.findings();
        return findings.isEmpty()
                ? new Valid(new EffectiveConfig(
                        config, Settings.ALL.stream().map(layers::value).toList(), warnings))
                : new Invalid(findings);
    }

    private ServerConfig config() {
        return new ServerConfig(
                new ServerConfig.Http(
                        layers.get(Settings.BIND), layers.get(Settings.PORT), tls(), layers.get(Settings.BEHIND_PROXY)),
                new ServerConfig.Data(layers.get(Settings.FOLDER)),
                new ServerConfig.Messages(layers.get(Settings.MESSAGES)),
                new ServerConfig.Limits(layers.get(Settings.IN_FLIGHT)),
                new ServerConfig.Memory(
                        layers.get(Settings.PROFILES),
                        layers.get(Settings.BLOCK_CACHE),
                        layers.get(Settings.WRITE_BUFFERS)),
                new ServerConfig.Delivery(layers.get(Settings.ALLOW_PRIVATE)));
    }

    private Optional<Tls> tls() {
        Optional<Path> certificate = readable(Settings.CERTIFICATE);
        Optional<Path> key = readable(Settings.KEY);
        reportHalf(Settings.CERTIFICATE, Settings.KEY);
        reportHalf(Settings.KEY, Settings.CERTIFICATE);
        return certificate.flatMap(it -> key.map(other -> new Tls(it, other)));
    }

    private Optional<Path> readable(Setting<Optional<Path>> setting) {
        Optional<Path> file = layers.get(setting);
        if (file.isPresent() && !(Files.isRegularFile(file.get()) && Files.isReadable(file.get()))) {
            layers.report(setting, "no-file", "expected '" + setting.path() + "' to be a file that can be read", "");
        }
        return file;
    }

    private void reportHalf(Setting<?> one, Setting<?> other) {
        if (layers.has(one) && !layers.has(other)) {
            layers.report(
                    one, "half-tls", "'" + one.path() + "' is set, but '" + other.path() + "' is not", "set both");
        }
    }
}
