package io.segue.server.config;

import io.segue.server.yaml.Finding;
import java.util.List;

/**
 * A configuration, and where each of its values comes from.
 *
 * @param values one for each of {@link Settings#ALL}, in that order
 * @param warnings what is odd and does not matter
 */
public record EffectiveConfig(ServerConfig config, List<Value> values, List<Finding> warnings) {
    static final String MASK = "********";

    /** Where the text of a setting that nobody sets comes from. */
    static final String DEFAULT = "default";

    private static final int ORIGIN_COLUMN = 40;

    public EffectiveConfig {
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /** A setting's text and where it comes from. */
    public record Value(Setting<?> setting, String text, String origin) {
        private String shown() {
            if (setting.secret() && !text.isEmpty()) {
                return quoted(MASK);
            }
            return setting.kind().list() ? "[" + text + "]" : text.isEmpty() ? "\"\"" : plain(text);
        }

        private static String plain(String text) {
            return text.matches("[A-Za-z0-9/_.][A-Za-z0-9/_. -]*") ? text : quoted(text);
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    /** A file that sets everything to what it is, with the origins as comments. */
    public String print() {
        var out = new StringBuilder();
        List<String> open = List.of();
        for (Value value : values) {
            List<String> names = value.setting().names();
            List<String> groups = names.subList(0, names.size() - 1);
            for (int i = 0; i < groups.size(); i++) {
                if (open.size() <= i || !groups.subList(0, i + 1).equals(open.subList(0, i + 1))) {
                    out.append("  ".repeat(i)).append(groups.get(i)).append(":\n");
                }
            }
            String line = "  ".repeat(groups.size()) + names.getLast() + ": " + value.shown();
            String room = " ".repeat(Math.max(1, ORIGIN_COLUMN - line.length()));
            out.append(line).append(room).append("# ").append(value.origin()).append('\n');
            open = groups;
        }
        return out.toString();
    }
}
