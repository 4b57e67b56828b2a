package io.segue.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageMemoryTest {
    @Test
    void a_message_is_new_once() {
        var memory = new MessageMemory();
        assertThat(memory.isNew(7)).isTrue();
        assertThat(memory.isNew(7)).isFalse();
        assertThat(memory.isNew(0)).isTrue();
        assertThat(memory.isNew(0)).isFalse();
        assertThat(memory.forgot()).isFalse();
    }

    @Test
    void it_answers_like_a_set_and_a_queue_of_the_latest() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            int capacity = 1 << 4 + random.nextInt(8);
            var memory = new MessageMemory(capacity);
            Set<Long> set = new HashSet<>();
            var queue = new ArrayDeque<Long>();
            int range = capacity + random.nextInt(capacity * 2);
            for (int i = 0; i < 20_000; i++) {
                // few different low bits, so that many keys want one place
                long key = 1 + random.nextInt(range) * (seed % 2 == 0 ? 1L : 16L);
                assertThat(memory.isNew(key)).as("seed %d, step %d", seed, i).isEqualTo(set.add(key));
                if (queue.isEmpty() || set.size() > queue.size()) {
                    queue.add(key);
                }
                if (set.size() > capacity) {
                    set.remove(queue.remove());
                    assertThat(memory.forgot()).isTrue();
                }
            }
        }
    }

    @Test
    void a_million_ids_have_a_million_hashes() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            hashes.add(MessageMemory.hash("message-" + i));
        }
        assertThat(hashes).hasSize(1_000_000);
    }
}
