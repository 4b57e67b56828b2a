package io.segue.learn.prepare.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.Encoding;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.Imputation;
import io.segue.learn.prepare.Isolation;
import io.segue.learn.prepare.Outliers;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Recipe;
import io.segue.learn.prepare.Scaling;
import io.segue.learn.prepare.Target;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationCodecTest {
    private static final int ROWS = 80;

    @Test
    void what_is_read_equals_what_was_written_to_the_last_bit() {
        FittedPreparation fitted = fitted(17);
        FittedPreparation read = PreparationCodec.read(PreparationCodec.write(fitted));
        assertThat(read).isEqualTo(fitted).hasSameHashCodeAs(fitted);
        Object[] cells = {0.1 + 0.2, 1e-300, -7.3, "l3", null, "l1"};
        assertThat(read.row(cells)).containsExactly(fitted.row(cells));
    }

    /** The layout of version 1. It is not changed: a new one needs a new version and a reader for this. */
    @Test
    void the_layout_is_known() {
        Table table = new Table(
                3,
                List.of(
                        new Column.Numbers("age", new double[] {0, 1, Double.NaN}),
                        new Column.Categories("city", List.of("Ulm", "Bonn"), new int[] {0, 1, -1})));
        FittedPreparation fitted = Preparation.of(
                        Recipe.numbers("age").withScaling(Scaling.MIN_MAX),
                        Recipe.texts("city", Encoding.oneHot()).withImputation(Imputation.Statistic.LEAVE, true))
                .fit(table, 1, Watcher.NOBODY)
                .pipeline();
        String layout = """
                {"format":"segue-preparation","version":1,"columns":[
                {"kind":"numbers","column":"age","fence":{"effect":"NONE","low":0.0,"high":0.0},"fill":"NaN",
                "indicator":false,"scalers":[{"kind":"shift","center":0.0,"spread":1.0}]},
                {"kind":"texts","column":"city","fill":"","indicator":true,
                "encoder":{"kind":"one-hot","levels":["Bonn","Ulm"],"rare":[]}}],
                "isolation":{"forest":{"sample":0,"trees":[]},"threshold":1.0}}
                """.replace("\n", "");
        assertThat(new String(PreparationCodec.write(fitted), UTF_8)).isEqualTo(layout);
        assertThat(PreparationCodec.read(layout.getBytes(UTF_8))).isEqualTo(fitted);
    }

    @Test
    void other_bytes_and_other_versions_are_told() {
        assertThatThrownBy(() -> PreparationCodec.read("hello".getBytes(UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected a preparation, but the bytes are none");
        assertThatThrownBy(() -> PreparationCodec.read("{}".getBytes(UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there is no format and version in it");
        assertThatThrownBy(
                        () -> PreparationCodec.read("{\"format\":\"segue-preparation\",\"version\":1}".getBytes(UTF_8)))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(
                        () -> PreparationCodec.read("{\"format\":\"segue-preparation\",\"version\":2}".getBytes(UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessage("expected a preparation of version 1, but got 2; "
                        + "use the release that has written it, or train again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[null] | [0,-1,-1] | [2,0,0]",
                "[] | [0,-1,-1] | [2,0,0]",
                "[AGE] | [0,-1,-1] | [0,0,0]",
                "[AGE] | [0,-1,-1] | [1,0,0]",
                "[AGE] | [0,-1,-1] | [3,0,0]",
                "[AGE] | [1,-1,-1] | [2,0,0]",
                "[AGE] | [-1,-1,0] | [0,0,4]"
            })
    void damaged_columns_and_trees_are_told(String columns, String features, String greater) {
        assertThatThrownBy(() -> PreparationCodec.read(withTree(columns, features, greater)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected a preparation, but the bytes are none");
    }

    @Test
    void a_tree_that_is_whole_is_read() {
        assertThat(PreparationCodec.read(withTree("[AGE]", "[0,-1,-1]", "[2,0,0]"))
                        .row(3))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5,1.0,1.0 | 1 | 1 | 0.5 | expected a sample of at least 2 rows, but got 1",
                "0.5,1.0,1.0 | -7 | 1 | 0.5 | expected a sample of at least 2 rows, but got -7",
                "0.5,1.0,1.0 | 2 | 0 | 0.5 | expected a sample of 0 rows without trees, but got 2",
                "0.5,1.0,1.0 | 2 | 1001 | 0.5 | expected at most 1000 trees, but got 1001",
                "'NaN',1.0,1.0 | 2 | 1 | 0.5 | expected a finite cut in node 0, but got NaN",
                "'Infinity',1.0,1.0 | 2 | 1 | 0.5 | expected a finite cut in node 0, but got Infinity",
                "0.5,1.0,'NaN' | 2 | 1 | 0.5 | expected a finite depth of 0 or more in node 2, but got NaN",
                "0.5,-1.0,1.0 | 2 | 1 | 0.5 | expected a finite depth of 0 or more in node 1, but got -1.0",
                "0.5,1.0,1.0 | 2 | 1 | 'NaN' | expected a finite threshold, but got NaN"
            },
            quoteCharacter = '!')
    void damaged_forests_are_told(String values, int sample, int trees, String threshold, String problem) {
        String tree = "{'features':[0,-1,-1],'values':[" + values + "],'greater':[2,0,0]}";
        String all = String.join(",", Collections.nCopies(trees, tree));
        byte[] bytes = withForest("[AGE]", "{'sample':" + sample + ",'trees':[" + all + "]}", threshold);
        assertThatThrownBy(() -> PreparationCodec.read(bytes))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected a preparation, but the bytes are none")
                .hasMessageContaining(problem);
    }

    @Test
    void a_node_that_is_neither_a_leaf_nor_a_cut_is_told() {
        assertThatThrownBy(() -> PreparationCodec.read(withTree("[AGE]", "[0,-2,-1]", "[2,0,0]")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected -1 or a feature in node 1, but got -2");
    }

    private static byte[] withTree(String columns, String features, String greater) {
        String tree = "{'features':" + features + ",'values':[0.5,1.0,1.0],'greater':" + greater + "}";
        return withForest(columns, "{'sample':2,'trees':[" + tree + "]}", "0.5");
    }

    private static byte[] withForest(String columns, String forest, String threshold) {
        String age = "{'kind':'numbers','column':'age','fence':{'effect':'NONE','low':0.0,'high':0.0},'fill':0.0,"
                + "'indicator':false,'scalers':[]}";
        String json = "{'format':'segue-preparation','version':1,'columns':" + columns.replace("AGE", age)
                + ",'isolation':{'forest':" + forest + ",'threshold':" + threshold + "}}";
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    @Test
    void bytes_that_end_early_are_told() {
        byte[] bytes = PreparationCodec.write(fitted(3));
        UniformRandomProvider random = Seeds.random(3);
        for (int i = 0; i < 50; i++) {
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatThrownBy(() -> PreparationCodec.read(cut)).isInstanceOf(DataException.class);
        }
    }

    private static FittedPreparation fitted(long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        Table table = new Table(
                ROWS,
                List.of(
                        numbers("a", random),
                        numbers("b", random),
                        numbers("c", random),
                        texts("d", random),
                        texts("e", random),
                        texts("f", random)));
        double[] target =
                IntStream.range(0, ROWS).mapToDouble(i -> random.nextDouble()).toArray();
        return Preparation.of(
                        Recipe.numbers("a")
                                .withOutliers(Outliers.iqr(Outliers.Action.FLAG))
                                .withScaling(Scaling.Z_SCORE),
                        Recipe.numbers("b").withScaling(Scaling.LOG1P, Scaling.QUANTILE_NORMAL),
                        Recipe.numbers("c").withOutliers(Outliers.mad(Outliers.Action.CAP)),
                        Recipe.texts("d", new Encoding.OneHot(0.2, 10)),
                        Recipe.texts("e", Encoding.ordinal()).withImputation(new Imputation.ConstantText("?"), true),
                        Recipe.texts("f", Encoding.byTarget()))
                .withIsolation(new Isolation(3, 16, new Isolation.Cut.AtScore(0.5), Outliers.Action.FLAG))
                .fit(table, new Target("y", target), seed, Watcher.NOBODY)
                .pipeline();
    }

    private static Column numbers(String name, UniformRandomProvider random) {
        return new Column.Numbers(
                name,
                IntStream.range(0, ROWS)
                        .mapToDouble(i -> 10 * random.nextDouble())
                        .toArray());
    }

    private static Column texts(String name, UniformRandomProvider random) {
        return new Column.Categories(
                name,
                IntStream.range(0, 6).mapToObj(i -> "l" + i).toList(),
                IntStream.range(0, ROWS).map(i -> random.nextInt(7) - 1).toArray());
    }
}
