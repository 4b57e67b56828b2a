package io.segue.server.access;

import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tokens and write keys on disk. In table {@link Table#ACCESS} a {@code t} and a token's id lead to its hash and what is
 * known of it, a {@code k} and a source's name to its write key. A value begins with its layout's number.
 */
final class AccessStore {
    private static final int LAYOUT = 1;
    private static final String TOKEN = "t";
    private static final String WRITE_KEY = "k";
    private static final int HASH_BYTES = 32;

    private final Store store;

    AccessStore(Store store) {
        this.store = store;
    }

    /** A token and the hash of its secret. */
    record Kept(ApiToken token, byte[] hash) {}

    List<Kept> tokens() {
        return all(TOKEN, AccessStore::readToken);
    }

    List<WriteKey> writeKeys() {
        return all(WRITE_KEY, AccessStore::readWriteKey);
    }

    /** @param synced whether it must survive a power cut from now on */
    void put(Kept kept, boolean synced) {
        ApiToken token = kept.token();
        byte[] value = bytes(out -> {
            out.write(kept.hash());
            out.writeUTF(token.name());
            out.writeInt(token.scopes().stream().mapToInt(Scope::bit).sum());
            out.writeLong(token.createdAt());
            out.writeLong(token.lastUsed());
        });
        try (Batch batch = store.newBatch()) {
            batch.put(Table.ACCESS, Keys.of(TOKEN + token.id()), value);
            if (synced) {
                store.writeSynced(batch);
            } else {
                store.write(batch);
            }
        }
    }

    void delete(ApiToken token) {
        try (Batch batch = store.newBatch()) {
            store.writeSynced(batch.delete(Table.ACCESS, Keys.of(TOKEN + token.id())));
        }
    }

    void put(WriteKey key) {
        byte[] value = bytes(out -> {
            out.writeUTF(key.key());
            out.writeBoolean(key.enabled());
            out.writeLong(key.createdAt());
        });
        try (Batch batch = store.newBatch()) {
            store.writeSynced(batch.put(Table.ACCESS, Keys.of(WRITE_KEY + key.name()), value));
        }
    }

    /** What is under a name and in its value. */
    private record Entry(String name, DataInputStream value) {}

    private <T> List<T> all(String kind, Function<Entry, T> read) {
        List<T> all = new ArrayList<>();
        byte[] prefix = Keys.of(kind);
        try (Scan scan = store.scan(Table.ACCESS, prefix, Keys.after(prefix))) {
            while (scan.next()) {
                String name = new String(scan.key(), StandardCharsets.UTF_8).substring(kind.length());
                all.add(read.apply(new Entry(name, new DataInputStream(new ByteArrayInputStream(scan.value())))));
            }
        }
        return all;
    }

    private static Kept readToken(Entry entry) {
        try {
            DataInputStream in = checked(entry);
            byte[] hash = in.readNBytes(HASH_BYTES);
            String name = in.readUTF();
            Set<Scope> scopes = scopes(in.readInt());
            return new Kept(new ApiToken(entry.name(), name, scopes, in.readLong(), in.readLong()), hash);
        } catch (IOException e) {
            throw damaged(entry, e);
        }
    }

    private static WriteKey readWriteKey(Entry entry) {
        try {
            DataInputStream in = checked(entry);
            return new WriteKey(entry.name(), in.readUTF(), in.readBoolean(), in.readLong());
        } catch (IOException e) {
            throw damaged(entry, e);
        }
    }

    private static Set<Scope> scopes(int bits) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if ((bits & scope.bit()) != 0) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    private static DataInputStream checked(Entry entry) throws IOException {
        int layout = entry.value().readUnsignedByte();
        if (layout != LAYOUT) {
            throw new IllegalArgumentException("expected tokens and keys in layout " + LAYOUT + ", but got " + layout
                    + "; was this data folder written by a newer segue?");
        }
        return entry.value();
    }

    private static IllegalArgumentException damaged(Entry entry, IOException cause) {
        return new IllegalArgumentException(
                "expected a whole token or key under " + entry.name() + ", but the bytes end early", cause);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("expected no I/O from an array", e);
        }
        return bytes.toByteArray();
    }
}
