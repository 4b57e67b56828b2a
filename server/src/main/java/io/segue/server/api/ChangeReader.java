package io.segue.server.api;

import io.segue.core.language.Printable;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.util.ArrayList;
import java.util.List;

/** Reads the feed through a filter, page by page. */
public final class ChangeReader {
    /** A page looks at no more changes than this, however few pass the filter. */
    public static final int LOOKED_AT_MAX = 100_000;

    /** So many are read from the feed at once. */
    private static final int STRIDE = 1_000;

    private final ChangeFeed feed;

    public ChangeReader(ChangeFeed feed) {
        this.feed = feed;
    }

    public ChangeFeed feed() {
        return feed;
    }

    /**
     * A place that somebody names.
     *
     * @param name of what it was given as, for messages
     */
    public static Cursor place(String name, String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> new Unanswerable(
                        Unanswerable.Kind.WRONG,
                        "bad-page",
                        "expected '" + name + "' to be the id of a change such as 1042-0, but got "
                                + Printable.quote(text)));
    }

    /** The next changes that pass; those that do not are skipped, up to {@link #LOOKED_AT_MAX}. */
    public ChangePage read(ChangeFilter filter, Cursor after, int limit) {
        int wanted = Paging.checked(limit);
        List<ChangeRecord> items = new ArrayList<>();
        Cursor next = after;
        for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += STRIDE) {
            List<ChangeRecord> stride = feed.read(next, STRIDE);
            for (ChangeRecord record : stride) {
                next = record.id();
                if (filter.passes(record)) {
                    items.add(record);
                }
                if (items.size() == wanted) {
                    return new ChangePage(items, next, next.compareTo(feed.end()) < 0);
                }
            }
            if (stride.size() < STRIDE) {
                return new ChangePage(items, next, false);
            }
        }
        return new ChangePage(items, next, true);
    }
}
