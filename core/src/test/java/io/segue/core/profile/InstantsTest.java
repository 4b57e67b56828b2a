package io.segue.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstantsTest {
    private static final int TRIES = 200;

    @Test
    void a_list_of_instants_is_a_sorted_list_whatever_is_done_with_it() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            long[] list = Instants.EMPTY;
            List<Long> plain = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                long time = random.nextInt(100);
                int count = random.nextInt(20);
                switch (random.nextInt(12)) {
                    case 0 -> {
                        Instants.dropUpTo(list, time / 4);
                        plain.removeIf(instant -> instant <= time / 4);
                    }
                    case 1 -> {
                        Instants.keepLatest(list, count);
                        plain = new ArrayList<>(plain.subList(Math.max(0, plain.size() - count), plain.size()));
                    }
                    case 2 -> {
                        Instants.keepOldest(list, count);
                        plain = new ArrayList<>(plain.subList(0, Math.min(count, plain.size())));
                    }
                    case 3 -> {
                        Instants.dropIf(list, instant -> instant % 3 == time % 3);
                        plain.removeIf(instant -> instant % 3 == time % 3);
                    }
                    case 4 -> {
                        long[] others = Instants.add(Instants.add(Instants.EMPTY, time), time / 2);
                        list = Instants.addAll(list, others);
                        plain.addAll(List.of(time, time / 2));
                    }
                    default -> {
                        list = Instants.add(list, time);
                        plain.add(time);
                    }
                }
                Collections.sort(plain);
                assertSame(list, plain, "seed " + seed + ", step " + step);
            }
            assertThat(Instants.isEmpty(Instants.EMPTY))
                    .as("the shared list of none")
                    .isTrue();
        }
    }

    private static void assertSame(long[] list, List<Long> plain, String when) {
        assertThat(IntStream.range(0, Instants.size(list))
                        .mapToObj(i -> Instants.get(list, i))
                        .toList())
                .as(when)
                .isEqualTo(plain);
        for (long time = -1; time < 100; time += 7) {
            long limit = time;
            assertThat(Instants.countUpTo(list, time)).as(when).isEqualTo((int)
                    plain.stream().filter(instant -> instant <= limit).count());
        }
        for (int n = 1; n <= plain.size(); n++) {
            assertThat(Instants.latest(list, n)).as(when).isEqualTo(plain.get(plain.size() - n));
        }
        assertThat(Instants.latest(list, plain.size() + 1)).as(when).isEqualTo(Instants.NONE);
        ByteWriter out = new ByteWriter();
        Instants.write(list, out, 100);
        long[] read = Instants.read(new ByteReader(out.toBytes()), 100);
        assertThat(IntStream.range(0, Instants.size(read)).mapToObj(i -> Instants.get(read, i)))
                .as(when)
                .containsExactlyElementsOf(plain);
    }
}
