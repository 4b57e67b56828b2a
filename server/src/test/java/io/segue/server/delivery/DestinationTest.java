package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DestinationTest {
    private static final Random RANDOM = new Random(1);

    private static Destination destination(State state, SigningKey... keys) {
        return new Destination(
                "dst_1",
                "A \"name\"",
                URI.create("https://example.com/hooks?a=%2F"),
                new Filter(List.of("loyal", "büy"), EnumSet.of(Effect.Change.LEFT)),
                state,
                List.of(keys),
                1_700_000_000_000L);
    }

    @Test
    void what_is_written_is_read() {
        SigningKey key = SigningKey.generate(RANDOM, 5);
        for (State state : List.of(new State.Active(), new State.Paused(), new State.Disabled("gone"))) {
            Destination written =
                    destination(state, key, SigningKey.generate(RANDOM, 4).endingAt(9));
            Destination read = DestinationCodec.decode(DestinationCodec.encode(written));
            assertThat(read).usingRecursiveComparison().isEqualTo(written);
        }
    }

    @Test
    void a_letter_that_is_written_is_read() {
        var change = new ChangeRecord(
                new Cursor(Long.MAX_VALUE, 70_000), -5, ProfileKey.anonymous("änon"), "loyal", 3, Effect.Change.LEFT);
        var letter = new Letter(change, 17, 9, "status 500");
        assertThat(Letter.decode(letter.encoded())).isEqualTo(letter);
        var attempt = new Attempt(5, "12-0", 3, false, "ünreachable", 20_000);
        assertThat(Attempt.decode(attempt.encoded())).isEqualTo(attempt);
    }

    @Test
    void an_anonymous_visitor_is_told_as_such() {
        var change =
                new ChangeRecord(new Cursor(7, 2), 0, ProfileKey.anonymous("a\"1"), "loyal", 3, Effect.Change.LEFT);
        assertThat(new String(Message.of(change).body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"type\":\"segment.left\",\"timestamp\":\"1970-01-01T00:00:00.000Z\",\"data\":{\"id\":\"7-2\","
                                + "\"profile\":{\"anonymousId\":\"a\\\"1\"},\"segment\":\"loyal\",\"version\":3,"
                                + "\"at\":\"1970-01-01T00:00:00.000Z\"}}");
    }

    @Test
    void a_secret_is_written_as_the_specification_says_and_masked_for_people() {
        SigningKey key = SigningKey.generate(RANDOM, 0);
        assertThat(key.secret()).hasSize(32);
        assertThat(key.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(key.masked()).hasSize("whsec_".length() + 5);
        assertThat(key.toString()).doesNotContain(key.text());
    }

    /** The example of the specification's own libraries. */
    @Test
    void the_signature_is_that_of_the_specification() {
        SigningKey key = SigningKey.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", 0, OptionalLong.empty());
        var message =
                new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(Signature.of(message, 1_614_265_330, List.of(key)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void rotating_again_never_makes_an_old_key_live_longer_and_keeps_few() {
        Destination destination = destination(new State.Active(), SigningKey.generate(RANDOM, 0));
        List<Long> ends = new ArrayList<>();
        for (int now = 1; now < 10; now++) {
            destination = destination.rotated(SigningKey.generate(RANDOM, now), now, now + 100 - 2L * now);
            ends.add(destination.keys().get(1).validUntil().orElseThrow());
        }
        assertThat(destination.keys()).hasSize(Destination.KEYS_MAX);
        assertThat(destination.keys().getFirst().validUntil()).isEmpty();
        assertThat(destination.validKeys(95)).hasSize(1);
        assertThat(ends).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void an_empty_list_of_segments_means_all() {
        var change = new ChangeRecord(Cursor.START, 0, ProfileKey.user("u"), "any", 1, Effect.Change.ENTERED);
        assertThat(Filter.ALL.passes(change)).isTrue();
        assertThat(new Filter(List.of("other"), Set.of(Effect.Change.ENTERED)).passes(change))
                .isFalse();
        assertThat(new Filter(List.of("any"), Set.of(Effect.Change.LEFT)).passes(change))
                .isFalse();
    }
}
