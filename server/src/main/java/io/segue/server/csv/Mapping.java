package io.segue.server.csv;

import io.segue.core.language.Nearest;
import io.segue.server.yaml.YamlMap;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about the columns of a CSV.
 *
 * @param skip lines for which any of these holds are left out
 * @param fields of the call, {@code userId} and the like, but for its time
 * @param objects the call's objects, {@code properties} and the like, with their fields
 * @param group how lines become one call; null when each is one by itself
 * @param uses where the mapping names a column
 */
record Mapping(
        Format format,
        List<SkipTest> skip,
        Map<String, Cell> fields,
        String timeColumn,
        TimeFormat timeFormat,
        Map<String, Map<String, Cell>> objects,
        @Nullable Group group,
        List<Use> uses) {

    /** @param columns their names when the file does not begin with them; else empty */
    record Format(char delimiter, char quote, Charset charset, List<String> columns) {}

    /**
     * Lines that are one call.
     *
     * @param by lines with equal cells in these columns belong together
     * @param gap so many other lines may stand between two of one group
     * @param list the property that holds an object for each line; empty for none
     * @param each that object's fields
     */
    record Group(List<String> by, int gap, String list, Map<String, Cell> each) {}

    /** A place in the mapping that names a column. */
    record Use(YamlMap map, String field, String column) {}

    /** Reports every column that a file does not have. */
    void check(String file, Header header) {
        for (Use use : uses) {
            if (!header.places().containsKey(use.column)) {
                List<String> names = List.copyOf(header.places().keySet());
                String hint = Nearest.hint(use.column, names);
                use.map.report(
                        "unknown-column",
                        use.field,
                        "there is no column '" + use.column + "' in " + file,
                        hint.isEmpty() ? "it has " + String.join(", ", names) : hint);
            }
        }
    }
}
