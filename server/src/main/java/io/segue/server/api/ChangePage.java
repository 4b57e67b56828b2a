package io.segue.server.api;

import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.util.List;

/**
 * Some of the changes. There is always a next page, because the feed goes on.
 *
 * @param next where it begins
 * @param more whether it is worth asking for it at once
 */
public record ChangePage(List<ChangeRecord> items, Cursor next, boolean more) {
    public ChangePage {
        items = List.copyOf(items);
    }
}
