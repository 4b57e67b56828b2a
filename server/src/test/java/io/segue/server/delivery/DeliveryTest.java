package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect;
import io.segue.core.event.IsoTime;
import io.segue.server.delivery.Receiver.Answering;
import io.segue.server.feed.Cursor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    @TempDir
    private Path folder;

    private Office office;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, new Random(1));
        receiver = new Receiver();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        receiver.close();
    }

    @Test
    void a_change_arrives_with_the_headers_of_standard_webhooks() {
        Destination destination = office.destination(receiver);
        String id = office.enters("u1", "loyal");
        Received request = receiver.await(1).getFirst();
        String at = IsoTime.format(office.clock.millis());
        assertThat(request.isSignedWith(destination.keys().getFirst().text())).isTrue();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hooks?from=segue");
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.id()).isEqualTo(id);
        assertThat(request.header("webhook-timestamp")).isEqualTo(Long.toString(office.clock.millis() / 1000));
        assertThat(request.body())
                .isEqualTo("{\"type\":\"segment.entered\",\"timestamp\":\"" + at + "\",\"data\":{\"id\":\"" + id
                        + "\",\"profile\":{\"userId\":\"u1\"},\"segment\":\"loyal\",\"version\":1,\"at\":\"" + at
                        + "\"}}");
    }

    @Test
    void a_wrong_secret_does_not_verify() {
        office.destination(receiver);
        office.enters("u1", "loyal");
        Received request = receiver.await(1).getFirst();
        assertThat(request.isSignedWith("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                .isFalse();
    }

    @Test
    void a_new_destination_is_told_what_happens_from_then_on() {
        office.enters("before", "loyal");
        Destination destination = office.destination(receiver);
        String after = office.enters("after", "loyal");
        receiver.await(1);
        office.awaitEmptyQueue(destination);
        assertThat(receiver.ids()).containsExactly(after);
    }

    @Test
    void a_new_destination_is_told_everything_when_asked_for_the_beginning() {
        String before = office.enters("before", "loyal");
        Destination destination = office.dispatcher()
                .create("all", receiver.url(), Filter.ALL, true)
                .orElseThrow();
        receiver.knows(destination);
        String after = office.enters("after", "loyal");
        receiver.await(2);
        assertThat(receiver.ids()).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void a_filter_lets_only_its_segments_and_ways_through() {
        var filter = new Filter(List.of("loyal", "bots"), Set.of(Effect.Change.LEFT));
        Destination destination = office.destination(receiver, filter);
        office.enters("u1", "loyal");
        office.changes("u1", "churners", Effect.Change.LEFT);
        String first = office.changes("u1", "loyal", Effect.Change.LEFT);
        String second = office.changes("u2", "bots", Effect.Change.LEFT);
        receiver.await(2);
        office.awaitEmptyQueue(destination);
        assertThat(receiver.ids()).containsExactlyInAnyOrder(first, second);
        assertThat(receiver.received()).allSatisfy(it -> assertThat(it.body()).contains("\"segment.left\""));
    }

    @Test
    void a_message_that_fails_comes_again_under_its_id_with_more_and_more_patience_until_it_is_dead() {
        receiver.answer(Answering.status(500));
        Destination destination = office.destination(receiver);
        String id = office.enters("u1", "loyal");
        Duration whole = Duration.ZERO;
        for (int tries = 1; tries < BackOff.TRIES_MAX; tries++) {
            office.awaitLog(destination, tries);
            Duration wait = office.advanceToNextRetry(destination);
            assertThat(wait).isPositive().isLessThanOrEqualTo(BackOff.bound(tries));
            whole = whole.plus(wait);
        }
        office.awaitLog(destination, BackOff.TRIES_MAX);
        assertThat(whole).isBetween(Duration.ofHours(12), Duration.ofHours(71));
        assertThat(new HashSet<>(receiver.ids())).containsExactly(id);
        assertThat(receiver.received()).hasSize(BackOff.TRIES_MAX);
        assertThat(receiver.received())
                .extracting(it -> it.header("webhook-timestamp"))
                .as("each try says when it was made")
                .isSorted()
                .last()
                .isEqualTo(Long.toString(office.clock.millis() / 1000));
        assertThat(office.figures(destination)).satisfies(it -> {
            assertThat(it.dead()).isOne();
            assertThat(it.queue()).isZero();
            assertThat(it.failed()).isEqualTo(BackOff.TRIES_MAX);
        });
    }

    @Test
    void dead_letters_are_listed_and_sent_again_when_asked() {
        receiver.answer(Answering.status(500));
        Destination destination = office.destination(receiver);
        String one = office.enters("u1", "loyal");
        String two = office.enters("u2", "loyal");
        dieOff(destination, 2);
        List<Letter> dead = office.dispatcher().dead(destination.id(), Cursor.START, 10);
        assertThat(dead).extracting(it -> it.change().id().toString()).containsExactly(one, two);
        assertThat(dead).allSatisfy(it -> assertThat(it.tries()).isEqualTo(BackOff.TRIES_MAX));
        assertThat(dead).extracting(Letter::last).containsOnly("status 500");

        receiver.answer(Answering.OK);
        int before = receiver.received().size();
        Cursor first = dead.getFirst().change().id();
        assertThat(office.dispatcher().replay(destination.id(), List.of(first, first, new Cursor(99, 9))))
                .isOne();
        receiver.await(before + 1);
        assertThat(receiver.ids()).last().isEqualTo(one);
        assertThat(office.dispatcher().replayAll(destination.id())).isOne();
        receiver.await(before + 2);
        assertThat(receiver.ids()).last().isEqualTo(two);
        office.awaitEmptyQueue(destination);
        assertThat(office.dispatcher().dead(destination.id(), Cursor.START, 10)).isEmpty();
        assertThat(office.figures(destination).delivered()).isEqualTo(2);
    }

    private void dieOff(Destination destination, int letters) {
        Office.eventually("all are dead", () -> {
            office.advance(Duration.ofHours(1));
            return office.figures(destination).dead() == letters;
        });
    }

    @Test
    void retry_after_is_waited_for_by_the_whole_destination() {
        receiver.answer(Answering.retryAfter(429, "7200"));
        Destination destination = office.destination(receiver);
        String one = office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        receiver.answer(Answering.OK);
        String two = office.enters("u2", "loyal");
        office.advance(Duration.ofSeconds(7_199));
        assertThat(office.figures(destination).queue()).isEqualTo(2);
        assertThat(receiver.ids()).containsExactly(one);
        office.advance(Duration.ofSeconds(1));
        receiver.await(3);
        assertThat(receiver.ids().subList(1, 3)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void retry_after_may_be_a_date() {
        Instant then = Instant.ofEpochSecond(office.clock.millis() / 1000).plus(Duration.ofHours(3));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC));
        receiver.answer(Answering.retryAfter(503, date));
        Destination destination = office.destination(receiver);
        office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        long next = new Ledger(office.store(), destination.id()).nextDue().orElseThrow();
        assertThat(next).isGreaterThanOrEqualTo(then.toEpochMilli());
    }

    @Test
    void gone_disables_the_destination_and_loses_nothing() {
        receiver.answer(Answering.status(410));
        Destination destination = office.destination(receiver);
        String one = office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        Office.eventually(
                "it is disabled",
                () -> office.dispatcher().find(destination.id()).orElseThrow().state() instanceof State.Disabled);
        String two = office.enters("u2", "loyal");
        office.advance(Duration.ofDays(7));
        assertThat(receiver.ids()).containsExactly(one);

        receiver.answer(Answering.OK);
        office.dispatcher().enable(destination.id());
        receiver.await(3);
        assertThat(receiver.ids().subList(1, 3)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void a_paused_destination_is_told_later() {
        Destination destination = office.destination(receiver);
        office.dispatcher().change(destination.id(), it -> it.with(new State.Paused()));
        String id = office.enters("u1", "loyal");
        office.advance(Duration.ofMinutes(1));
        assertThat(receiver.received()).isEmpty();
        assertThat(office.figures(destination)).satisfies(it -> {
            assertThat(it.queue()).isOne();
            assertThat(it.oldestMillis()).isGreaterThanOrEqualTo(60_000);
        });
        office.dispatcher().change(destination.id(), it -> it.with(new State.Active()));
        receiver.await(1);
        assertThat(receiver.ids()).containsExactly(id);
    }

    @Test
    void after_a_rotation_both_keys_sign_until_the_old_one_ends() {
        Destination before = office.destination(receiver);
        Destination after =
                office.dispatcher().rotateKey(before.id(), Duration.ofHours(24)).orElseThrow();
        receiver.knows(after);
        String old = before.keys().getFirst().text();
        String current = after.keys().getFirst().text();
        assertThat(current).isNotEqualTo(old);

        office.enters("u1", "loyal");
        Received both = receiver.await(1).getFirst();
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(both.isSignedWith(old)).isTrue();
        assertThat(both.isSignedWith(current)).isTrue();

        office.advance(Duration.ofHours(24));
        office.enters("u2", "loyal");
        Received one = receiver.await(2).getLast();
        assertThat(one.header("webhook-signature").split(" ")).hasSize(1);
        assertThat(one.isSignedWith(old)).isFalse();
        assertThat(one.isSignedWith(current)).isTrue();
    }

    @Test
    void a_key_can_be_replaced_at_once() {
        Destination before = office.destination(receiver);
        Destination after =
                office.dispatcher().rotateKey(before.id(), Duration.ZERO).orElseThrow();
        receiver.knows(after);
        office.enters("u1", "loyal");
        assertThat(receiver.await(1)
                        .getFirst()
                        .isSignedWith(before.keys().getFirst().text()))
                .isFalse();
    }

    @Test
    void a_destination_that_does_not_answer_delays_no_other() throws Exception {
        CountDownLatch gate = receiver.holdBack();
        Destination slow = office.destination(receiver);
        office.dispatcher().change(slow.id(), it -> it.with(new State.Paused()));
        try (Receiver fast = new Receiver()) {
            Destination other = office.destination(fast);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                ids.add(office.enters("u" + i, "loyal"));
            }
            office.dispatcher().enable(slow.id());
            receiver.await(Lane.IN_FLIGHT_MAX);
            fast.await(1_000);
            office.awaitEmptyQueue(other);
            assertThat(fast.ids()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(receiver.received()).hasSize(Lane.IN_FLIGHT_MAX);
            assertThat(office.figures(slow)).satisfies(it -> {
                assertThat(it.inFlight()).isEqualTo(Lane.IN_FLIGHT_MAX);
                assertThat(it.queue()).isEqualTo(1_000);
            });
            gate.countDown();
            receiver.await(1_000);
            office.awaitEmptyQueue(slow);
            assertThat(receiver.ids()).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void changes_of_now_do_not_wait_behind_those_that_failed() {
        receiver.answer(request -> request.body().contains("\"bad\"") ? Answering.status(500) : Answering.OK);
        Destination destination = office.destination(receiver);
        office.enters("bad", "loyal");
        office.awaitLog(destination, 1);
        String good = office.enters("good", "loyal");
        receiver.await(2);
        assertThat(receiver.ids()).last().isEqualTo(good);
        office.awaitLog(destination, 2);
        assertThat(office.figures(destination).waiting()).isOne();
    }

    @Test
    void what_is_on_its_way_when_the_server_stops_is_finished() throws Exception {
        CountDownLatch gate = receiver.holdBack();
        Destination destination = office.destination(receiver);
        office.enters("u1", "loyal");
        receiver.await(1);
        Thread stopping = Thread.ofVirtual().start(() -> {
            try {
                office.dispatcher().stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        gate.countDown();
        stopping.join();
        office.crash();
        assertThat(office.log(destination)).hasSize(1);
        office.awaitEmptyQueue(destination);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void what_arrived_before_a_crash_and_was_not_written_down_comes_again_under_the_same_id() throws Exception {
        CountDownLatch gate = receiver.holdBack();
        Destination destination = office.destination(receiver);
        String id = office.enters("u1", "loyal");
        receiver.await(1);
        office.crash();
        gate.countDown();
        receiver.await(2);
        office.awaitEmptyQueue(destination);
        assertThat(receiver.ids()).containsExactly(id, id);
        assertThat(office.log(destination)).hasSize(1);
    }

    @Test
    void letters_that_wait_survive_a_crash() throws Exception {
        receiver.answer(Answering.status(500));
        Destination destination = office.destination(receiver);
        String id = office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        office.crash();
        receiver.answer(Answering.OK);
        office.advance(BackOff.bound(1));
        receiver.await(2);
        office.awaitEmptyQueue(destination);
        assertThat(receiver.ids()).containsExactly(id, id);
    }

    @Test
    void a_clock_that_was_set_back_does_not_keep_letters_waiting() {
        receiver.answer(Answering.status(500));
        Destination destination = office.destination(receiver);
        office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        receiver.answer(Answering.OK);
        office.advance(Duration.ofDays(-400));
        receiver.await(2);
        office.awaitEmptyQueue(destination);
    }

    @Test
    void the_log_keeps_the_latest_lines_only() {
        Destination destination = office.destination(receiver);
        int count = Ledger.LOG_MAX + 50;
        for (int i = 0; i < count; i++) {
            office.enters("u" + i, "loyal");
        }
        receiver.await(count);
        office.awaitEmptyQueue(destination);
        List<LogLine> log = office.dispatcher().deliveries(destination.id(), Long.MAX_VALUE, count);
        assertThat(log).hasSize(Ledger.LOG_MAX);
        assertThat(log.getFirst().number()).isEqualTo(count);
        assertThat(office.dispatcher().deliveries(destination.id(), 60, 100)).hasSize(9);
    }

    @Test
    void of_a_deleted_destination_nothing_is_left() throws Exception {
        receiver.answer(Answering.status(500));
        Destination destination = office.destination(receiver);
        office.enters("u1", "loyal");
        office.awaitLog(destination, 1);
        assertThat(office.dispatcher().delete(destination.id())).isTrue();
        assertThat(office.dispatcher().delete(destination.id())).isFalse();
        office.crash();
        assertThat(office.dispatcher().all()).isEmpty();
        office.advance(Duration.ofDays(1));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void there_are_at_most_so_many_destinations() {
        for (int i = 0; i < Destinations.MAX; i++) {
            office.destination(receiver);
        }
        assertThat(office.dispatcher().create("one more", receiver.url(), Filter.ALL, false))
                .isEmpty();
    }

    @Test
    void a_test_message_is_sent_at_once_even_when_paused() throws Exception {
        Destination destination = office.destination(receiver);
        office.dispatcher().change(destination.id(), it -> it.with(new State.Paused()));
        Attempt attempt = office.dispatcher().test(destination.id()).orElseThrow();
        assertThat(attempt.taken()).isTrue();
        assertThat(attempt.told()).isEqualTo("status 200");
        Received request = receiver.await(1).getFirst();
        assertThat(request.body()).contains("\"type\":\"segue.test\"");
        assertThat(office.log(destination)).containsExactly(attempt);
    }
}
