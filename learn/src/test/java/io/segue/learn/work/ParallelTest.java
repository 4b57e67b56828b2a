package io.segue.learn.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void every_item_is_in_one_chunk() {
        int[] seen = new int[1003];
        Parallel.chunks(seen.length, 100, (index, from, to) -> {
            assertThat(from).isEqualTo(index * 100);
            for (int i = from; i < to; i++) {
                seen[i]++;
            }
        });
        assertThat(Arrays.stream(seen).allMatch(it -> it == 1)).isTrue();
        assertThat(Parallel.count(1003, 100)).isEqualTo(11);
    }

    @Test
    void nothing_to_do_does_nothing() {
        Parallel.chunks(0, 100, (index, from, to) -> {
            throw new AssertionError("expected no chunk");
        });
    }

    @Test
    void results_stand_in_the_order_of_the_tasks() {
        assertThat(Parallel.map(1000, i -> i))
                .isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void neighbouring_seeds_have_nothing_in_common() {
        long one = Seeds.random(Seeds.child(7, 0)).nextLong();
        long other = Seeds.random(Seeds.child(7, 1)).nextLong();
        assertThat(Long.bitCount(one ^ other)).isBetween(16, 48);
        assertThat(Seeds.random(Seeds.child(7, 0)).nextLong()).isEqualTo(one);
    }
}
