package io.segue.server.analysis.experiment;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.experiment.assign.Allocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who is in which arm.
 *
 * @param ids of rows; somebody may be in several
 * @param armOf for each distinct id the place of its arm, −1 for who is in none; not to be written to
 */
public record Assignment(AssignSettings settings, Column.Categories ids, int[] armOf) {
    private static final String ARM = "arm";

    /** @throws DataException when nobody has an id */
    public static Assignment of(Column.Categories ids, AssignSettings settings) {
        if (ids.levels().isEmpty()) {
            throw new DataException(
                    new DataProblem("all-missing", ids.name(), "nobody has an id", "name the column of ids with --id"));
        }
        Allocation allocation = settings.allocation();
        List<String> arms = settings.arms().stream().map(ArmShare::arm).toList();
        int[] armOf = ids.levels().stream()
                .mapToInt(id -> allocation.arm(id).map(arms::indexOf).orElse(-1))
                .toArray();
        return new Assignment(settings, ids, armOf);
    }

    /** Empty for who is in none, and for a row without an id. */
    Optional<String> arm(int row) {
        int code = ids.codes()[row];
        return code < 0 || armOf[code] < 0
                ? Optional.empty()
                : Optional.of(settings.arms().get(armOf[code]).arm());
    }

    /** Distinct people in an arm, −1 for those in none. */
    long people(int arm) {
        return Arrays.stream(armOf).filter(it -> it == arm).count();
    }

    /** Each row's id and arm, for a file. */
    public Table table() {
        int[] codes = Arrays.stream(ids.codes())
                .map(code -> code < 0 ? -1 : armOf[code])
                .toArray();
        String name = ids.name().equals(ARM) ? ARM + "_of_experiment" : ARM;
        return new Table(
                ids.rows(),
                List.of(
                        ids,
                        new Column.Categories(
                                name,
                                settings.arms().stream().map(ArmShare::arm).toList(),
                                codes)));
    }
}
