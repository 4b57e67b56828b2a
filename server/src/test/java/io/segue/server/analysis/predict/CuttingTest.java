package io.segue.server.analysis.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.predict.tune.Search;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inside a fold rows are parted as outside: by customer, or by time. */
class CuttingTest {
    private static final int ROWS = 300;
    private static final int[] SOME =
            IntStream.range(0, ROWS).filter(row -> row % 3 > 0).toArray();

    private static double[] values(IntToDoubleFunction value) {
        return IntStream.range(0, ROWS).mapToDouble(value).toArray();
    }

    private static Column.Numbers column(String name, IntToDoubleFunction value) {
        return new Column.Numbers(name, values(value));
    }

    private static Cutting byCustomer(int customers) {
        return new Cutting(Optional.empty(), Optional.of(column("customer", row -> row % customers)));
    }

    private static Cutting inTime(int days) {
        return new Cutting(Optional.of(column("day", row -> (row * 7) % days)), Optional.empty());
    }

    private static Set<Double> seen(Column column, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> ((Column.Numbers) column).values()[row])
                .collect(Collectors.toSet());
    }

    private static double[] labels(int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row % 5 == 0 ? 1 : 0).toArray();
    }

    @Test
    void a_customer_is_on_one_side_inside_a_fold_too() {
        Cutting inner = byCustomer(40).pickRows(SOME);
        for (Fold fold : inner.inner(labels(SOME), 3, 1)) {
            Column customer = inner.groups().orElseThrow();
            assertThat(seen(customer, fold.training())).doesNotContainAnyElementsOf(seen(customer, fold.validation()));
        }
    }

    @Test
    void what_is_chosen_inside_a_fold_is_judged_by_what_came_later() {
        Cutting inner = inTime(100).pickRows(SOME);
        List<Fold> folds = inner.inner(labels(SOME), 3, 1);
        assertThat(folds).hasSize(3);
        for (Fold fold : folds) {
            Column day = inner.order().orElseThrow();
            double latest =
                    seen(day, fold.training()).stream().max(Double::compare).orElseThrow();
            assertThat(seen(day, fold.validation())).allMatch(it -> it > latest);
        }
    }

    @Test
    void parts_without_both_classes_are_left_out_and_two_must_be_left() {
        Cutting inTime = new Cutting(Optional.of(column("day", row -> row)), Optional.empty());
        double[] late = values(row -> row > 80 && row % 5 == 0 ? 1 : 0);
        assertThat(inTime.inner(late, 3, 1)).hasSize(2);
        double[] later = values(row -> row > 200 && row % 5 == 0 ? 1 : 0);
        assertThatThrownBy(() -> inTime.inner(later, 3, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("only 1 of 3 parts have rows of both classes on both sides");
    }

    /** With folds by class there would be nothing to complain of. */
    @Test
    void searching_and_selecting_use_the_cutting_they_are_given() {
        Table table = new Table(ROWS, List.of(column("a", row -> row % 11), column("b", row -> row % 7)));
        double[] labels = values(row -> row % 11 > 6 ? 1 : 0);
        for (boolean select : new boolean[] {true, false}) {
            TrainSettings usual = TrainSettings.usual();
            TrainSettings settings = new TrainSettings(
                    usual.approaches(),
                    usual.treatment(),
                    false,
                    select ? Optional.empty() : Optional.of(new Search.Tpe(1)),
                    select,
                    Optional.empty(),
                    usual.threshold(),
                    false,
                    2,
                    1);
            TableLearner learner = new TableLearner(Approach.LOGISTIC, settings, "y", Watcher.NOBODY);
            assertThatThrownBy(() -> learner.fit(table, labels, byCustomer(2), 1))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("column customer: inside a fold nothing can be chosen by --tune or --select")
                    .hasMessageContaining("expected at least 3 groups");
            assertThatThrownBy(() -> learner.fit(table, labels, inTime(2), 1))
                    .hasMessageContaining("column day: inside a fold nothing can be chosen");
            assertThat(learner.fit(table, labels, byCustomer(30), 1).features()).contains("a");
            assertThat(learner.fit(table, labels, Cutting.BY_CLASS, 1).features())
                    .contains("a");
        }
    }
}
