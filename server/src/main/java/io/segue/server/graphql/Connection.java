package io.segue.server.graphql;

import io.segue.server.api.ChangePage;
import io.segue.server.people.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as GraphQL's clients expect one. */
record Connection(
        List<?> nodes, boolean hasNextPage, @Nullable String endCursor) {
    static Connection of(Page<?> page) {
        return new Connection(page.items(), page.next() != null, page.next());
    }

    static Connection of(ChangePage page) {
        return new Connection(page.items(), page.more(), page.next().toString());
    }
}
