package io.segue.server.runtime;

import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A whole table as text, to be compared with another. */
public final class TableDump {
    private TableDump() {}

    public static List<String> of(Store store, Table table) {
        List<String> rows = new ArrayList<>();
        try (Scan scan = store.scan(table, Keys.FIRST, Keys.LAST)) {
            while (scan.next()) {
                rows.add(HexFormat.of().formatHex(scan.key()) + " = "
                        + HexFormat.of().formatHex(scan.value()));
            }
        }
        return rows;
    }
}
