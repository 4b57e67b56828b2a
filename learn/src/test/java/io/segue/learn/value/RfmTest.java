package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class RfmTest {
    private static final long END = 300;
    private static final Rfm RFM = Rfm.of(SimulatedBuyers.buyers(SimulatedBuyers.PARETO_NBD, 500, 364, 2), END);

    @Test
    void each_pair_of_scores_has_one_name() {
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                int r = recency;
                int f = frequency;
                assertThat(Arrays.stream(RfmCell.values()).filter(it -> it.covers(r, f)))
                        .hasSize(1);
            }
        }
        assertThat(RfmCell.of(5, 5)).isEqualTo(RfmCell.CHAMPIONS);
        assertThat(RfmCell.of(1, 5)).isEqualTo(RfmCell.CANNOT_LOSE);
        assertThat(RfmCell.of(5, 1).title()).isEqualTo("New Customers");
        assertThatThrownBy(() -> RfmCell.of(0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void different_numbers_make_fifths_of_one_size() {
        double[] values =
                IntStream.range(0, 1000).mapToDouble(i -> i * 7 % 1000).toArray();
        Quintiles quintiles = Quintiles.of(values);
        for (int part = 1; part <= 5; part++) {
            int wanted = part;
            assertThat(Arrays.stream(values).filter(it -> quintiles.part(it) == wanted))
                    .hasSize(200);
        }
    }

    @Test
    void equal_numbers_are_in_one_part_and_none_is_above_a_greater_one() {
        UniformRandomProvider random = Seeds.random(3);
        for (int i = 0; i < 200; i++) {
            double[] values = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToDouble(j -> random.nextInt(6))
                    .toArray();
            Quintiles quintiles = Quintiles.of(values);
            for (double value : values) {
                int part = quintiles.part(value);
                long below = Arrays.stream(values).filter(it -> it < value).count();
                assertThat(part)
                        .as("seed 3, part by how many are below")
                        .isEqualTo((int) (5 * below / values.length) + 1);
                assertThat(value).isGreaterThan(quintiles.above(part)).isLessThanOrEqualTo(quintiles.upTo(part));
            }
        }
    }

    @Test
    void a_cells_thresholds_hold_just_its_customers() {
        for (RfmCell cell : RfmCell.values()) {
            Rfm.CellBounds bounds = RFM.bounds(cell);
            assertThat(RFM.customers().stream()
                            .filter(it -> it.days() > bounds.daysAbove() && it.days() <= bounds.daysUpTo())
                            .filter(it -> it.purchases() > bounds.purchasesAbove()
                                    && it.purchases() <= bounds.purchasesUpTo()))
                    .as(cell.title())
                    .containsExactlyElementsOf(RFM.customers().stream()
                            .filter(it -> it.cell() == cell)
                            .toList());
            assertThat(bounds.canBe() || RFM.customers().stream().noneMatch(it -> it.cell() == cell))
                    .isTrue();
        }
    }

    @Test
    void who_bought_lately_often_and_much_has_high_scores() {
        Purchases.Builder purchases = new Purchases.Builder();
        for (int customer = 1; customer <= 5; customer++) {
            for (int i = 0; i < customer; i++) {
                purchases.add("c" + customer, 10L * customer + i, 10);
            }
        }
        purchases.add("later", 100, 1);
        Rfm rfm = Rfm.of(purchases.build(), 60);
        assertThat(rfm.customers()).hasSize(5);
        assertThat(rfm.customers().getFirst()).isEqualTo(new Rfm.Scored("c1", 50, 1, 10, 1, 1, 1, RfmCell.HIBERNATING));
        assertThat(rfm.customers().getLast()).isEqualTo(new Rfm.Scored("c5", 6, 5, 50, 5, 5, 5, RfmCell.CHAMPIONS));
        assertThatThrownBy(() -> Rfm.of(purchases.build(), 5)).isInstanceOf(DataException.class);
    }
}
