package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.file.PreparationCodec;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the table is; each with several seeds, which the name of a failed run shows. */
class PreparationPropertyTest {
    private static final int ROWS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_rows_has_no_say(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        Target target = RandomTables.target(table, seed);
        Preparation preparation = new Preparation(RandomTables.EVERYTHING.recipes(), Optional.empty());
        int[] order = RandomTables.shuffled(ROWS, seed);
        Target shuffled = new Target(
                "bought",
                Arrays.stream(order).mapToDouble(row -> target.values()[row]).toArray());
        assertThat(preparation
                        .fit(table.pickRows(order), shuffled, seed, Watcher.NOBODY)
                        .pipeline())
                .isEqualTo(preparation.fit(table, target, seed, Watcher.NOBODY).pipeline());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void later_rows_teach_nothing(long seed) {
        Prepared prepared = everything(RandomTables.table(ROWS, seed), seed);
        byte[] before = PreparationCodec.write(prepared.pipeline());
        Table later = RandomTables.table(50, seed + 1000);
        Features all = prepared.pipeline().apply(later);
        assertThat(prepared.pipeline().apply(later.pickRows(7)).values().row(0))
                .containsExactly(all.values().row(7));
        assertThat(PreparationCodec.write(prepared.pipeline())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_row_gets_what_the_table_gets(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        FittedPreparation pipeline = everything(table, seed).pipeline();
        Features features = pipeline.apply(table);
        for (int row = 0; row < ROWS; row++) {
            assertThat(pipeline.row(RandomTables.cells(table, pipeline.inputs(), row)))
                    .containsExactly(features.values().row(row));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columns_may_come_in_any_order_beside_others(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        FittedPreparation pipeline = everything(table, seed).pipeline();
        Table turned = table.pick(table.names().reversed());
        assertThat(pipeline.apply(turned)).isEqualTo(pipeline.apply(table));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void training_rows_get_what_later_ones_get_but_for_the_target(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        Prepared prepared = everything(table, seed);
        Features later = prepared.pipeline().apply(table);
        for (Feature feature : prepared.pipeline().features()) {
            int at = prepared.features().names().indexOf(feature.name());
            if (feature.kind() != Feature.Kind.TARGET_MEAN && feature.kind() != Feature.Kind.ISOLATED) {
                assertThat(prepared.features().values().column(at))
                        .containsExactly(later.values().column(at));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_known_text_has_one_1_and_every_other_none(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        FittedPreparation pipeline = everything(table, seed).pipeline();
        List<Feature> features = pipeline.features();
        int[] cities = IntStream.range(0, features.size())
                .filter(i -> features.get(i).column().equals("city"))
                .toArray();
        Features made = pipeline.apply(table);
        for (int row = 0; row < ROWS; row++) {
            int at = row;
            assertThat(Arrays.stream(cities)
                            .mapToDouble(i -> made.values().get(at, i))
                            .sum())
                    .as("levels and indicator")
                    .isEqualTo(1);
        }
        Object[] unknown = RandomTables.cells(table, pipeline.inputs(), 0);
        unknown[3] = "Atlantis";
        double[] row = pipeline.row(unknown);
        assertThat(Arrays.stream(cities).mapToDouble(i -> row[i])).containsOnly(0.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_back_in_units_are_the_columns(long seed) {
        Table table = RandomTables.table(ROWS, seed);
        FittedPreparation pipeline = everything(table, seed).pipeline();
        int age = pipeline.names().indexOf("age");
        for (int row = 0; row < ROWS; row++) {
            Object[] cells = RandomTables.cells(table, pipeline.inputs(), row);
            assertThat(pipeline.unscale(pipeline.row(cells))[age]).isCloseTo((double) cells[0], within(1e-9));
        }
    }

    private static Prepared everything(Table table, long seed) {
        return RandomTables.EVERYTHING.fit(table, RandomTables.target(table, seed), seed, Watcher.NOBODY);
    }
}
