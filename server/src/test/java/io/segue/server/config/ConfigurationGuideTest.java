package io.segue.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's table is the list of settings; {@code -Dgolden.update=true} writes it anew. */
class ConfigurationGuideTest {
    private static final String HEAD =
            "| setting | variable | what it is | unless set | meaning |\n|---|---|---|---|---|\n";

    private final Path guide = root().resolve("docs/guides/configuration.md");

    @Test
    void the_guide_has_every_setting_as_it_is() throws IOException {
        String text = Files.readString(guide);
        String table = String.join(
                "", Settings.ALL.stream().map(ConfigurationGuideTest::row).toList());
        int start = text.indexOf(HEAD) + HEAD.length();
        int end = text.indexOf("\n\n", start - 1) + 1;
        assertThat(start).isGreaterThan(HEAD.length());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(guide, text.substring(0, start) + table + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(table);
        }
    }

    @Test
    void every_setting_is_in_the_list() {
        long settings = Arrays.stream(Settings.class.getDeclaredFields())
                .filter(it -> it.getType() == Setting.class)
                .count();
        assertThat(Settings.ALL).hasSize((int) settings);
    }

    @Test
    void variables_have_different_names() {
        assertThat(Settings.ALL).extracting(Setting::variable).doesNotHaveDuplicates();
    }

    private static String row(Setting<?> setting) {
        List<String> cells = List.of(
                "`" + setting.path() + "`",
                "`" + setting.variable() + "`",
                setting.kind().words(),
                setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                setting.meaning());
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
