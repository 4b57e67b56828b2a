package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.predict.metric.GainTable.Part;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainTableTest {
    /** 100 rows; the 20 of class 1 are the best 10, and every other one of the next 20. */
    private static Scored ladder() {
        return Scored.of(
                IntStream.range(0, 100).mapToDouble(i -> 1 - i / 100.0).toArray(),
                IntStream.range(0, 100)
                        .mapToDouble(i -> i < 10 || i < 30 && i % 2 == 0 ? 1 : 0)
                        .toArray());
    }

    @Test
    void tenth_by_tenth() {
        GainTable table = GainTable.of(ladder());
        assertThat(table.rate()).isEqualTo(.2);
        assertThat(table.parts()).extracting(Part::positives).containsExactly(10., 5., 5., 0., 0., 0., 0., 0., 0., 0.);
        assertThat(table.parts().get(0).lift()).isEqualTo(5, within(1e-12));
        assertThat(table.parts().get(1).lift()).isEqualTo(2.5, within(1e-12));
        assertThat(table.parts().get(1).cumulativeLift()).isEqualTo(3.75, within(1e-12));
        assertThat(table.parts().get(1).gain()).isEqualTo(.75, within(1e-12));
        assertThat(table.parts().get(1).lowestScore()).isEqualTo(1 - .19);
        assertThat(table.parts().get(9).gain()).isEqualTo(1);
    }

    @Test
    void equal_scores_lift_nothing() {
        Scored equal = ladder().withScores(new double[100]);
        assertThat(GainTable.of(equal).parts())
                .allSatisfy(it -> assertThat(it.lift()).isEqualTo(1, within(1e-12)));
    }

    @Test
    void it_does_not_depend_on_the_order_of_rows() {
        int[] reversed = IntStream.range(0, 500).map(i -> 499 - i).toArray();
        assertThat(GainTable.of(Made.tied().pickRows(reversed))).isEqualTo(GainTable.of(Made.tied()));
    }

    @Test
    void weights_are_shared_out_too() {
        GainTable table = GainTable.of(Made.tiedAndWeighted(), 7);
        assertThat(table.parts().stream().mapToDouble(Part::positives).sum()).isEqualTo(240, within(1e-9));
        assertThat(table.parts())
                .allSatisfy(it ->
                        assertThat(it.weight()).isEqualTo(Made.tiedAndWeighted().weight() / 7, within(1e-9)));
    }
}
