package io.segue.server.analysis.cluster;

import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.Table;
import java.util.List;
import java.util.Optional;

/** Who is in which cluster, as a table that the next run reads. */
public final class Assignments {
    static final String ID = "id";
    static final String CLUSTER = "cluster";
    static final String NAME = "name";

    private Assignments() {}

    /** @param ids who the rows are about; empty: they are numbered from 1 */
    public static Table of(Clustering found, Optional<Column.Categories> ids) {
        var id = ColumnBuilder.ofTexts(ID);
        var cluster = new ColumnBuilder(CLUSTER);
        var name = ColumnBuilder.ofTexts(NAME);
        int[] labels = found.labels();
        for (int row = 0; row < labels.length; row++) {
            id.add(id(ids, row));
            cluster.add(labels[row] < 0 ? "" : String.valueOf(labels[row] + 1));
            name.add(labels[row] < 0 ? "" : found.clusters().get(labels[row]).name());
        }
        return new Table(labels.length, List.of(id.build(), cluster.build(), name.build()));
    }

    static String id(Optional<Column.Categories> ids, int row) {
        return ids.map(it -> it.text(row)).orElse(String.valueOf(row + 1));
    }
}
