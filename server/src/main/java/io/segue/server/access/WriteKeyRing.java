package io.segue.server.access;

import io.segue.server.ingest.WriteKeys;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The write keys of all sources. Looking one up reads memory only. Any thread may use it. */
public final class WriteKeyRing implements WriteKeys {
    /** More sources than anybody has. */
    public static final int KEYS_MAX = 1_000;

    private final AccessStore store;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<String, WriteKey> byName = new TreeMap<>();
    private volatile Map<String, String> sources = Map.of();

    WriteKeyRing(AccessStore store, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        store.writeKeys().forEach(key -> byName.put(key.name(), key));
        publish();
    }

    /** The name of the source with this key; empty for a key that is unknown or switched off. */
    @Override
    public Optional<String> sourceOf(String writeKey) {
        return Optional.ofNullable(sources.get(writeKey));
    }

    public synchronized WriteKey create(String name) throws Refusal {
        Names.check(name);
        if (byName.containsKey(name)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "there is a write key named '" + name + "' already");
        }
        if (byName.size() >= KEYS_MAX) {
            throw new Refusal(Refusal.Kind.CONFLICT, "there are " + KEYS_MAX + " write keys already");
        }
        return put(new WriteKey(name, secrets.writeKey(), true, clock.millis()));
    }

    /** Takes calls with this key from now on, or no longer. */
    public synchronized WriteKey enable(String name, boolean enabled) throws Refusal {
        WriteKey key = byName.get(name);
        if (key == null) {
            throw new Refusal(Refusal.Kind.MISSING, "there is no write key with this name");
        }
        return put(key.enabled(enabled));
    }

    /** By name. */
    public synchronized List<WriteKey> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(WriteKey::name))
                .toList();
    }

    private WriteKey put(WriteKey key) {
        store.put(key);
        byName.put(key.name(), key);
        publish();
        return key;
    }

    private void publish() {
        Map<String, String> enabled = new HashMap<>();
        byName.values().stream().filter(WriteKey::enabled).forEach(key -> enabled.put(key.key(), key.name()));
        sources = Map.copyOf(enabled);
    }
}
