package io.segue.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.server.io.Failure;
import org.junit.jupiter.api.Test;

/** The benchmark in small, so that it never rots. */
class TableFileBenchmarkTest {
    @Test
    void the_benchmark_reads_all_rows_and_columns() throws Failure {
        var benchmark = new TableFileBenchmark();
        benchmark.rows = 1000;
        benchmark.prepare();
        Table table = benchmark.read();
        assertThat(table.rows()).isEqualTo(1000);
        assertThat(table.columns())
                .hasSize(8)
                .filteredOn(Column.Numbers.class::isInstance)
                .hasSize(7);
    }
}
