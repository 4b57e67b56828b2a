package io.segue.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.segment.EventPath;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Matcher;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafKeyTest {

    @Test
    void texts_that_look_like_our_own_spelling_do_not_make_two_leaves_one() {
        long two = key(in("a", "b"));
        long one = key(in("a], Text[text=b"));
        long spaced = key(in("a 1 text b"));
        assertThat(Stream.of(two, one, spaced).distinct()).hasSize(3);
    }

    @Test
    void equal_leaves_have_one_key_in_every_version() {
        assertThat(LeafKey.of(new Leaf.Occurrences(new EventPattern("Order Completed", Matcher.All.EVERY_EVENT))))
                .isEqualTo(Fingerprint.of("occurrences event 15 Order Completed all 0 "));
    }

    private static long key(Matcher matcher) {
        return LeafKey.of(new Leaf.Occurrences(new EventPattern("E", matcher)));
    }

    private static Matcher in(String... texts) {
        List<Value> literals = Stream.of(texts).<Value>map(Value.Text::new).toList();
        return new Matcher.Is(EventPath.of(Path.of("c")), new io.segue.core.value.Test.OneOf(literals));
    }
}
