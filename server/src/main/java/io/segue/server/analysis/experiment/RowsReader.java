package io.segue.server.analysis.experiment;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Reads arms and metrics off a table, and tells everything that is wrong with them at once. */
final class RowsReader {
    /** More are most likely not arms. */
    static final int ARMS_MAX = 20;

    private static final String CONTROL = "control";

    private final Table table;
    private final ExperimentSettings settings;
    private final List<DataProblem> problems = new ArrayList<>();

    private RowsReader(Table table, ExperimentSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** @throws DataException with all problems */
    static ExperimentRows read(Table table, ExperimentSettings settings) {
        return new RowsReader(table, settings).read();
    }

    private ExperimentRows read() {
        var arms = (Column.Categories) table.column(settings.arm());
        List<String> names = names(arms);
        double[] people = tried(
                () -> settings.people()
                        .map(it -> RowCounts.of(it, table.numbers(it).values()))
                        .orElseGet(() -> new double[0]),
                new double[0]);
        double[] weights = weights(names);
        var reader = new OutcomeReader(table, settings.missing(), people);
        List<Outcome> outcomes = new ArrayList<>();
        if (settings.people().isEmpty() || people.length > 0) {
            settings.metrics().forEach(spec -> tried(() -> outcomes.add(reader.read(spec)), false));
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        int[] places = arms.levels().stream().mapToInt(names::indexOf).toArray();
        int[] armOf = Arrays.stream(arms.codes())
                .map(code -> code < 0 ? -1 : places[code])
                .toArray();
        return new ExperimentRows(names, weights, armOf, people, outcomes);
    }

    private <T> T tried(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (DataException e) {
            problems.addAll(e.problems());
            return otherwise;
        }
    }

    /** The control first. */
    private List<String> names(Column.Categories column) {
        List<String> levels = new ArrayList<>(column.levels());
        if (levels.size() < 2) {
            add(
                    "one-arm",
                    column.name(),
                    "expected at least two arms, but got "
                            + (levels.isEmpty() ? "none" : "only " + Printable.quote(levels.getFirst())),
                    "take the column that says who was in which arm, with the control in it");
            return levels;
        }
        if (levels.size() > ARMS_MAX) {
            add(
                    "too-many-arms",
                    column.name(),
                    "expected at most " + ARMS_MAX + " arms, but got " + levels.size(),
                    "take the column that says who was in which arm");
            return levels;
        }
        String control = control(levels);
        levels.remove(control);
        levels.addFirst(control);
        return levels;
    }

    private String control(List<String> levels) {
        if (settings.control().isEmpty()) {
            return levels.stream().filter(CONTROL::equalsIgnoreCase).findFirst().orElseGet(() -> {
                add(
                        "no-control",
                        settings.arm(),
                        "no arm is named control",
                        "say which one it is with --control; " + among(levels));
                return levels.getFirst();
            });
        }
        String control = settings.control().orElseThrow();
        if (!levels.contains(control)) {
            addUnknown("--control", control, levels);
            return levels.getFirst();
        }
        return control;
    }

    private double[] weights(List<String> arms) {
        double[] weights = new double[arms.size()];
        Arrays.fill(weights, settings.shares().isEmpty() ? 1 : 0);
        if (problems.stream().anyMatch(it -> it.code().equals("too-many-arms"))) {
            return weights;
        }
        boolean known = true;
        for (ArmShare share : settings.shares()) {
            int place = arms.indexOf(share.arm());
            if (place < 0) {
                addUnknown("--share", share.arm(), arms);
                known = false;
            } else {
                weights[place] = share.weight();
            }
        }
        for (int arm = 0; arm < weights.length && known; arm++) {
            if (weights[arm] == 0) {
                add(
                        "no-share",
                        settings.arm(),
                        "--share says nothing of the arm " + Printable.quote(arms.get(arm)),
                        "name every arm, or leave --share out when people were split evenly");
            }
        }
        return weights;
    }

    private void addUnknown(String option, String arm, List<String> arms) {
        String hint = Nearest.hint(arm, arms);
        add(
                "unknown-arm",
                settings.arm(),
                option + ": there is no arm " + Printable.quote(arm),
                hint.isEmpty() ? among(arms) : hint);
    }

    private static String among(List<String> arms) {
        return "the arms are " + String.join(", ", arms);
    }

    private void add(String code, String where, String message, String hint) {
        problems.add(new DataProblem(code, where, message, hint));
    }
}
