package io.segue.learn.cluster.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Points;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DistanceCurveTest {
    private static DistanceCurve curve(Features features, int minPoints) {
        return DistanceCurve.of(features, minPoints, Watcher.NOBODY);
    }

    @Test
    void distances_are_those_of_measuring_all_pairs() {
        for (int columns : new int[] {1, 3, 6}) {
            Features features = Points.blobs(500, columns, 3, 1, columns);
            for (int minPoints : new int[] {1, 2, 7, 500}) {
                assertThat(curve(features, minPoints).distances())
                        .containsExactly(naive(features.values(), minPoints), within(1e-12));
            }
        }
    }

    private static double[] naive(Matrix values, int minPoints) {
        double[] distances = new double[values.rows()];
        for (int row = 0; row < distances.length; row++) {
            double[] all = new double[values.rows()];
            for (int other = 0; other < all.length; other++) {
                for (int column = 0; column < values.columns(); column++) {
                    all[other] += Math.pow(values.get(row, column) - values.get(other, column), 2);
                }
            }
            Arrays.sort(all);
            distances[row] = Math.sqrt(all[minPoints - 1]);
        }
        Arrays.sort(distances);
        return distances;
    }

    @Test
    void the_knee_finds_the_clusters_in_noise() {
        Features clouds = Points.blobs(900, 2, 3, .3, 4);
        Features everywhere = Points.blobs(100, 2, 100, .1, 9);
        double[] all = Arrays.copyOf(clouds.values().values(), 2_000);
        System.arraycopy(everywhere.values().values(), 0, all, 1_800, 200);
        Features features = Points.named(Matrix.of(1_000, 2, all));
        double knee = curve(features, 5).knee();
        DenseClusters found = Dbscan.of(features, knee, 5, Watcher.NOBODY);
        assertThat(knee).isBetween(.1, 1.5);
        assertThat(Arrays.stream(found.sizes()).filter(it -> it > 200)).hasSize(3);
        assertThat(found.noise()).isBetween(30, 120);
    }

    @Test
    void half_of_the_irises_are_core_at_the_middle_of_the_curve() {
        double[] distances = curve(Iris.features(), 5).distances();
        boolean[] core =
                Dbscan.of(Iris.features(), distances[75], 5, Watcher.NOBODY).core();
        int count = 0;
        for (boolean it : core) {
            count += it ? 1 : 0;
        }
        assertThat(count).isBetween(75, 80);
    }

    @Test
    void the_knee_is_above_0_when_rows_are_equal() {
        double[] values = new double[100];
        values[99] = 4;
        values[98] = 3;
        assertThat(curve(Points.named(Matrix.of(100, 1, values)), 2).knee()).isEqualTo(1);
        assertThat(curve(Points.named(Matrix.of(50, 2, new double[100])), 5).knee())
                .isZero();
    }

    @Test
    void of_many_rows_some_are_asked() {
        assertThat(curve(Points.blobs(30_000, 2, 3, 1, 1), 4).distances()).hasSize(DistanceCurve.ASKED_MAX);
    }

    @Test
    void more_neighbours_than_rows_are_refused() {
        assertThatThrownBy(() -> curve(Iris.features(), 151)).hasMessageContaining("expected from 1 to 150 rows");
    }
}
