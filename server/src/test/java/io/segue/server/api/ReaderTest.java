package io.segue.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Outcome;
import io.segue.core.event.Event;
import io.segue.core.identity.ProfileKey;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.server.people.CallView;
import io.segue.server.people.Directory;
import io.segue.server.people.MemberView;
import io.segue.server.people.Page;
import io.segue.server.people.ProfileView;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Catalog CATALOG = ((Catalog.Compiled)
                    Catalog.compile(List.of(SegmentDefinition.of("buyers", "did 'Order Completed'"))))
            .catalog();

    /** Everybody is Ann, and her history is read until it is let go. */
    private static final class SlowDirectory implements Directory {
        private final CountDownLatch reading = new CountDownLatch(Reader.EXPLANATIONS_MAX);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public Optional<ProfileView> find(String anyId) {
            return find(ProfileKey.user("ann"));
        }

        @Override
        public Optional<ProfileView> find(ProfileKey key) {
            return Optional.of(new ProfileView(key, List.of(), Fields.EMPTY, List.of(), 0, 0, Outcome.NEVER));
        }

        @Override
        public Page<CallView> calls(ProfileKey key, String after, int limit) {
            return new Page<>(List.of(), null);
        }

        @Override
        public List<Event> history(ProfileKey key) {
            reading.countDown();
            try {
                letGo.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        @Override
        public Page<MemberView> members(String segment, String after, int limit) {
            throw new IllegalArgumentException("no such page");
        }

        @Override
        public long size(String segment) {
            return 0;
        }

        @Override
        public long profiles() {
            return 1;
        }
    }

    private final SlowDirectory directory = new SlowDirectory();
    private final Reader reader =
            new Reader(directory, () -> new CurrentDefinitions(1, CATALOG), InstantSource.system());

    @Test
    void more_explanations_than_there_may_be_at_once_are_put_off() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var explanations = IntStream.range(0, Reader.EXPLANATIONS_MAX)
                    .mapToObj(i -> threads.submit(() -> reader.explain(Who.any("ann"), "buyers", null)))
                    .toList();
            assertThat(directory.reading.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> reader.explain(Who.any("ann"), "buyers", null))
                    .isInstanceOfSatisfying(
                            Unanswerable.class, e -> assertThat(e.kind()).isEqualTo(Unanswerable.Kind.BUSY));
            directory.letGo.countDown();
            for (var explanation : explanations) {
                assertThat(explanation.get().explanation().holds()).isFalse();
            }
            assertThat(reader.explain(Who.any("ann"), "buyers", null).askedFor())
                    .isEqualTo("ann");
        }
    }

    @Test
    void a_page_that_nobody_gave_out_is_the_askers_mistake() {
        assertThatThrownBy(() -> reader.members("buyers", "made-up", 10))
                .isInstanceOf(Unanswerable.class)
                .hasMessage("expected 'after' to be the 'next' of the page before, but got 'made-up'");
    }
}
