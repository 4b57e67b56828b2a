package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.Prepared;
import java.util.Arrays;

/**
 * All people of a table: those who were clustered, and those who were set apart before.
 *
 * @param units their features in the units of the columns
 * @param labels for each the cluster; {@link Clusterer#NOISE} for who is in none, and so for all who were set apart
 */
record Everybody(Table table, Features units, int[] labels) {
    /** @param clustered labels of the rows that were prepared */
    static Everybody of(Table table, Prepared prepared, int... clustered) {
        int[] labels = new int[table.rows()];
        Arrays.fill(labels, Clusterer.NOISE);
        for (int i = 0; i < clustered.length; i++) {
            labels[prepared.rows()[i]] = clustered[i];
        }
        return new Everybody(table, Preparing.inUnits(prepared, table), labels);
    }

    /** Of some of them, by their rows. */
    Features units(int... rows) {
        return rows.length == labels.length ? units : units.pickRows(rows);
    }
}
