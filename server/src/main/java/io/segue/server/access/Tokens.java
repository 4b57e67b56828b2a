package io.segue.server.access;

import io.segue.server.access.AccessStore.Kept;
import io.segue.server.store.StoreFailure;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API's tokens. Of a token only its hash is kept, so that neither the data folder nor a backup of it lets anybody in.
 * Checking one reads memory only. Any thread may use it.
 */
public final class Tokens {
    /** More are forgotten ones. */
    public static final int TOKENS_MAX = 1_000;

    /** How exactly it is known when a token was last used; a write for every request would be too much. */
    private static final long COARSE_MILLIS = Duration.ofHours(1).toMillis();

    private final AccessStore store;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<ByteBuffer, Kept> byHash = new ConcurrentHashMap<>();

    Tokens(AccessStore store, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        store.tokens().forEach(kept -> byHash.put(ByteBuffer.wrap(kept.hash()), kept));
    }

    /**
     * A new token.
     *
     * @param secret what its owner sends; nobody can ever be told again
     */
    public record Created(ApiToken token, String secret) {}

    public synchronized Created create(String name, Set<Scope> scopes) throws Refusal {
        Names.check(name);
        if (scopes.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "expected at least one scope of read, definitions and admin");
        }
        if (list().stream().anyMatch(it -> it.name().equals(name))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "there is a token named '" + name + "' already; revoke it first");
        }
        if (byHash.size() >= TOKENS_MAX) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "there are " + TOKENS_MAX + " tokens already; revoke some of them first");
        }
        String secret = secrets.token();
        Kept kept = new Kept(new ApiToken(secrets.id(), name, scopes, clock.millis(), 0), Secrets.hash(secret));
        store.put(kept, true);
        byHash.put(ByteBuffer.wrap(kept.hash()), kept);
        return new Created(kept.token(), secret);
    }

    /** It is worth nothing from now on. The last one that may create others stays. */
    public synchronized ApiToken revoke(String id) throws Refusal {
        Kept kept = byHash.values().stream()
                .filter(it -> it.token().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.MISSING, "there is no token with this id"));
        long admins = list().stream().filter(it -> it.allows(Scope.ADMIN)).count();
        if (admins == 1 && kept.token().allows(Scope.ADMIN)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "this is the last token with scope admin, and without one nobody can create tokens;"
                            + " create another first");
        }
        store.delete(kept.token());
        byHash.remove(ByteBuffer.wrap(kept.hash()));
        return kept.token();
    }

    /** By name. */
    public List<ApiToken> list() {
        return byHash.values().stream()
                .map(Kept::token)
                .sorted(Comparator.comparing(ApiToken::name))
                .toList();
    }

    /**
     * What is known of a token; empty for one that was never created or is revoked. Found by its hash, which a guesser
     * cannot steer, and then compared in constant time.
     */
    public Optional<ApiToken> check(String secret) {
        byte[] hash = Secrets.hash(secret);
        Kept kept = byHash.get(ByteBuffer.wrap(hash));
        if (kept == null || !MessageDigest.isEqual(kept.hash(), hash)) {
            return Optional.empty();
        }
        if (clock.millis() - kept.token().lastUsed() >= COARSE_MILLIS) {
            used(kept);
        }
        return Optional.of(kept.token());
    }

    /** That a disk is full must not keep anybody from reading, so a time that cannot be kept is not. */
    private synchronized void used(Kept kept) {
        long hour = clock.millis() / COARSE_MILLIS * COARSE_MILLIS;
        Kept now = new Kept(kept.token().usedAt(hour), kept.hash());
        if (byHash.computeIfPresent(ByteBuffer.wrap(kept.hash()), (hash, before) -> now) != null) {
            try {
                store.put(now, false);
            } catch (StoreFailure e) {
                // remembered in memory, and tried again in an hour
            }
        }
    }
}
