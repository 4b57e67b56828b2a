package io.segue.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.io.Failure;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import io.segue.server.store.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-01T10:20:30Z");
    private Store store;
    private Access access;

    @BeforeEach
    void open() throws Failure {
        store = Store.open(folder, StoreOptions.SMALL);
        access = Access.open(store, new SecureRandom(), () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() throws Failure {
        close();
        open();
    }

    @Test
    void the_first_start_makes_a_token_for_everything_and_a_write_key_and_no_later_start_does() throws Failure {
        String secret = access.firstToken().orElseThrow();
        String key = access.writeKeys().list().getFirst().key();
        reopen();
        assertThat(access.firstToken()).isEmpty();
        assertThat(access.tokens().check(secret)).hasValueSatisfying(token -> {
            assertThat(token.name()).isEqualTo("admin");
            assertThat(token.allows(Scope.READ) && token.allows(Scope.DEFINITIONS))
                    .isTrue();
        });
        assertThat(access.writeKeys().sourceOf(key)).contains("default");
    }

    @Test
    void a_token_is_43_random_letters_and_digits_behind_a_prefix() throws Refusal {
        String one = access.tokens().create("one", Set.of(Scope.READ)).secret();
        String other = access.tokens().create("other", Set.of(Scope.READ)).secret();
        assertThat(one).matches("sg_[A-Za-z0-9]{43}").isNotEqualTo(other);
        assertThat(Secrets.base62(new byte[32])).isEqualTo("0".repeat(43));
    }

    @Test
    void nothing_on_disk_is_the_token() throws Refusal {
        String secret = access.tokens().create("one", Set.of(Scope.READ)).secret();
        String body = secret.substring(3);
        try (Scan scan = store.scan(Table.ACCESS, Keys.FIRST, Keys.LAST)) {
            while (scan.next()) {
                assertThat(new String(scan.value(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(body);
                assertThat(new String(scan.key(), StandardCharsets.ISO_8859_1)).doesNotContain(body);
            }
        }
    }

    @Test
    void a_token_is_good_for_its_scopes_only() throws Refusal {
        ApiToken reader = access.tokens().create("reader", Set.of(Scope.READ)).token();
        assertThat(reader.allows(Scope.READ)).isTrue();
        assertThat(reader.allows(Scope.DEFINITIONS)).isFalse();
        assertThat(reader.allows(Scope.ADMIN)).isFalse();
    }

    @Test
    void a_revoked_token_is_worth_nothing_also_after_a_restart() throws Refusal, Failure {
        Tokens.Created created = access.tokens().create("ci", Set.of(Scope.DEFINITIONS));
        access.tokens().revoke(created.token().id());
        assertThat(access.tokens().check(created.secret())).isEmpty();
        reopen();
        assertThat(access.tokens().check(created.secret())).isEmpty();
        assertThat(access.tokens().list()).extracting(ApiToken::name).containsExactly("admin");
    }

    @Test
    void the_last_token_for_everything_cannot_be_revoked() throws Refusal {
        ApiToken first = access.tokens().list().getFirst();
        assertThatThrownBy(() -> access.tokens().revoke(first.id())).hasMessageContaining("create another first");
        access.tokens().create("second", Set.of(Scope.ADMIN));
        access.tokens().revoke(first.id());
        assertThat(access.tokens().list()).extracting(ApiToken::name).containsExactly("second");
    }

    @Test
    void names_are_unique_and_plain() throws Refusal {
        access.tokens().create("ci", Set.of(Scope.READ));
        assertThatThrownBy(() -> access.tokens().create("ci", Set.of(Scope.READ)))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> access.tokens().create("a b", Set.of(Scope.READ)))
                .hasMessage("expected a name of letters, digits, '-', '_' and '.', at most 100, but got 'a b'");
        assertThatThrownBy(() -> access.tokens().create("x", Set.of())).hasMessageContaining("at least one scope");
        assertThatThrownBy(() -> access.tokens().revoke("nobody")).hasMessageContaining("no token");
    }

    @Test
    void when_a_token_was_last_used_is_known_to_the_hour() throws Failure, Refusal {
        String secret = access.tokens().create("ci", Set.of(Scope.READ)).secret();
        access.tokens().check(secret);
        now = now.plus(Duration.ofMinutes(30));
        access.tokens().check(secret);
        reopen();
        assertThat(access.tokens().list().get(1).lastUsed())
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z").toEpochMilli());
        now = now.plus(Duration.ofMinutes(90));
        access.tokens().check(secret);
        assertThat(access.tokens().list().get(1).lastUsed())
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli());
    }

    @Test
    void a_write_key_that_is_switched_off_has_no_source_until_it_is_switched_on() throws Failure, Refusal {
        WriteKey web = access.writeKeys().create("web");
        assertThat(access.writeKeys().sourceOf(web.key())).contains("web");
        access.writeKeys().enable("web", false);
        assertThat(access.writeKeys().sourceOf(web.key())).isEmpty();
        reopen();
        assertThat(access.writeKeys().sourceOf(web.key())).isEmpty();
        access.writeKeys().enable("web", true);
        assertThat(access.writeKeys().sourceOf(web.key())).contains("web");
        assertThat(access.writeKeys().sourceOf("nonsense")).isEmpty();
        assertThatThrownBy(() -> access.writeKeys().create("web")).hasMessageContaining("already");
        assertThatThrownBy(() -> access.writeKeys().enable("app", true)).hasMessageContaining("no write key");
    }
}
