package io.segue.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.identity.ProfileKey;
import io.segue.server.io.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogTest {
    private static final List<ProfileKey> KEYS = List.of(
            ProfileKey.user("b"),
            ProfileKey.anonymous("b"),
            ProfileKey.user("a"),
            ProfileKey.user("\uD83D\uDE00"),
            ProfileKey.user("\uFB00"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 100_000})
    void changes_come_back_by_instant_then_profile_then_as_they_came(int heldMax) throws Failure {
        var random = new Random(heldMax);
        List<Change> all = new ArrayList<>();
        List<Change> read = new ArrayList<>();
        try (var log = new ChangeLog(heldMax, KEYS)) {
            for (int i = 0; i < 2_000; i += 10) {
                List<Change> some = new ArrayList<>();
                for (int j = i; j < i + 10; j++) {
                    some.add(new Change(
                            random.nextInt(300) - 150L, random.nextInt(KEYS.size()), j, random.nextBoolean()));
                }
                log.addAll(some);
                all.addAll(some);
            }
            log.readAll(read::add);
            assertThat(log.count()).isEqualTo(2_000);
        }
        all.sort(Comparator.comparingLong(Change::at).thenComparing(change -> KEYS.get(change.profile())));
        assertThat(read).isEqualTo(all);
    }
}
