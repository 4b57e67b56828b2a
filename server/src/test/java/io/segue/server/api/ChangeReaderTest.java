package io.segue.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {
    /** Changes 1 to {@code last}, of which only the last is of segment {@code rare}. */
    private record Plenty(long last) implements ChangeFeed {
        @Override
        public List<ChangeRecord> read(Cursor after, int limit) {
            return LongStream.rangeClosed(after.position() + 1, Math.min(last, after.position() + limit))
                    .mapToObj(this::change)
                    .toList();
        }

        private ChangeRecord change(long position) {
            String segment = position == last ? "rare" : "common";
            return new ChangeRecord(
                    new Cursor(position, 0), position, ProfileKey.user("ann"), segment, 1, Effect.Change.ENTERED);
        }

        @Override
        public Cursor end() {
            return new Cursor(last, 0);
        }

        @Override
        public boolean await(Cursor after, Duration atMost) {
            return false;
        }
    }

    private static final ChangeFilter RARE = new ChangeFilter(Set.of("rare"), Set.of(), null);

    private final ChangeReader reader = new ChangeReader(new Plenty(250_000));

    @Test
    void a_page_ends_where_it_has_looked_at_enough_and_the_next_goes_on_from_there() {
        ChangePage first = reader.read(RARE, Cursor.START, 10);
        assertThat(first).isEqualTo(new ChangePage(List.of(), new Cursor(ChangeReader.LOOKED_AT_MAX, 0), true));
        ChangePage second = reader.read(RARE, first.next(), 10);
        assertThat(second.items()).isEmpty();
        ChangePage third = reader.read(RARE, second.next(), 10);
        assertThat(third.items()).extracting(ChangeRecord::segment).containsExactly("rare");
        assertThat(third.more()).isFalse();
        assertThat(third.next()).isEqualTo(new Cursor(250_000, 0));
    }

    @Test
    void a_page_that_is_full_says_whether_there_is_more() {
        assertThat(reader.read(ChangeFilter.ALL, new Cursor(249_990, 0), 5).more())
                .isTrue();
        assertThat(reader.read(ChangeFilter.ALL, new Cursor(249_995, 0), 5).more())
                .isFalse();
    }
}
