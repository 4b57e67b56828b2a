package io.segue.server.runtime;

import io.segue.core.identity.Links;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table LINKS: an anonymous id leads to its user. The latest answers are kept in memory. */
final class LinkTable implements Links {
    private final Store store;
    private final int max;
    private final Map<String, Optional<String>> known = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<String, String> uncommitted = new HashMap<>();

    LinkTable(Store store, int max) {
        this.store = store;
        this.max = max;
    }

    @Override
    public @Nullable String userOf(String anonymousId) {
        Optional<String> user = known.get(anonymousId);
        if (user == null) {
            user = uncommitted.containsKey(anonymousId)
                    ? Optional.of(uncommitted.get(anonymousId))
                    : read(store, anonymousId);
            known.put(anonymousId, user);
        }
        return user.orElse(null);
    }

    /** What is committed; any thread may ask. */
    static Optional<String> read(Store store, String anonymousId) {
        byte[] user = store.get(Table.LINKS, Keys.of(anonymousId));
        return user == null ? Optional.empty() : Optional.of(new String(user, StandardCharsets.UTF_8));
    }

    void link(Batch batch, String anonymousId, String userId) {
        batch.put(Table.LINKS, Keys.of(anonymousId), Keys.of(userId));
        uncommitted.put(anonymousId, userId);
        known.put(anonymousId, Optional.of(userId));
    }

    /** After a commit: the store has it all. */
    void shrink() {
        uncommitted.clear();
        var eldest = known.keySet().iterator();
        while (known.size() > max) {
            eldest.next();
            eldest.remove();
        }
    }
}
