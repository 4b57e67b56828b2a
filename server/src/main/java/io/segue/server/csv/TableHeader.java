package io.segue.server.csv;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first line of a table: the names of its columns. */
final class TableHeader {
    private final List<String> names;
    private final List<DataProblem> problems = new ArrayList<>();

    /** @throws DataException when columns have no name, or the same, or when one that is wanted is not there */
    TableHeader(List<String> cells, TableOptions options) {
        names = cells.stream().map(String::strip).toList();
        if (names.stream().allMatch(TableHeader::isNumber)) {
            problem(
                    "no-header",
                    "expected names in the first line, but got " + Printable.quote(String.join(", ", names)),
                    "put a line with the names of the columns before the data");
        } else {
            checkNames();
        }
        options.named().filter(it -> !names.contains(it)).forEach(this::unknown);
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static boolean isNumber(String name) {
        return name.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    private void problem(String code, String message, String hint) {
        problems.add(new DataProblem(code, "", message, hint));
    }

    private void checkNames() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Integer before = seen.putIfAbsent(name, i);
            if (name.isEmpty()) {
                problem("empty-name", "column " + (i + 1) + " has no name", "name it in the first line");
            } else if (before != null) {
                problem(
                        "duplicate-column",
                        "columns " + (before + 1) + " and " + (i + 1) + " are both named " + Printable.quote(name),
                        "give one of them another name in the first line");
            }
        }
    }

    private void unknown(String name) {
        String hint = Nearest.hint(name, names);
        problem(
                "unknown-column",
                "there is no column " + Printable.quote(name),
                hint.isEmpty() ? "the columns are " + Printable.text(String.join(", ", names)) : hint);
    }

    int width() {
        return names.size();
    }

    /** Where in a row the wanted columns are. */
    int[] places(TableOptions options) {
        return IntStream.range(0, names.size())
                .filter(i -> options.wants(names.get(i)))
                .toArray();
    }

    ColumnBuilder builder(int place, TableOptions options) {
        String name = names.get(place);
        return options.texts().contains(name) ? ColumnBuilder.ofTexts(name) : new ColumnBuilder(name);
    }
}
