package io.segue.server.analysis.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterModelTest {
    private static Table table(long seed) {
        var random = new Random(seed);
        var spend = new ColumnBuilder("spend");
        var plan = new ColumnBuilder("plan");
        for (int i = 0; i < 120; i++) {
            spend.add(i % 9 == 0 ? "" : String.valueOf(Math.exp(i % 2 * 3 + random.nextGaussian() / 2)));
            plan.add(List.of("free", "team", "rare").get(i == 7 ? 2 : i % 2));
        }
        return new Table(120, List.of(spend.build(), plan.build()));
    }

    @Test
    void a_model_that_was_read_gives_every_row_to_the_cluster_it_was_in() {
        Table table = table(3);
        Clustering found = ClusterAnalysis.of(table, ClusterSettings.of(3), Watcher.NOBODY);
        ClusterModel read = ClusterModel.read(ClusterModel.of(found).bytes());
        assertThat(read).isEqualTo(ClusterModel.of(found));
        assertThat(read.labels(table)).isEqualTo(found.grouping().labels());
    }

    @Test
    void a_centre_that_is_not_of_numbers_is_refused() {
        byte[] bytes = ClusterModel.of(ClusterAnalysis.of(table(3), ClusterSettings.of(3), Watcher.NOBODY))
                .bytes();
        String damaged = new String(bytes, UTF_8).replaceFirst("(\"centre\": ?\\[)[^,\\]]+", "$1\"far\"");
        assertThat(damaged).contains("far");
        assertThatThrownBy(() -> ClusterModel.read(damaged.getBytes(UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a centre of it is not of finite numbers");
    }

    @Test
    void one_row_is_given_to_a_cluster_by_its_cells() {
        Table table = table(3);
        ClusterModel model = ClusterModel.of(ClusterAnalysis.of(table, ClusterSettings.of(3), Watcher.NOBODY));
        List<Integer> one = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double spend = table.numbers("spend").values()[row];
            String plan = ((Column.Categories) table.column("plan")).text(row);
            one.add(model.label(Double.isNaN(spend) ? null : spend, plan));
        }
        assertThat(one.stream().mapToInt(it -> it).toArray()).isEqualTo(model.labels(table));
    }
}
