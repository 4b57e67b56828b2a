package io.segue.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MembershipsTest {
    @Test
    void memberships_are_a_sorted_map_from_programs_to_instants_however_many_there_are() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int programs = 1 + random.nextInt(400);
            Memberships memberships = new Memberships();
            SortedMap<Integer, Long> plain = new TreeMap<>();
            for (int step = 0; step < 500; step++) {
                int program = random.nextInt(programs);
                long at = random.nextLong();
                assertThat(memberships.contains(program)).isEqualTo(plain.containsKey(program));
                boolean member = random.nextBoolean();
                assertThat(memberships.set(program, member, at)).isEqualTo(plain.containsKey(program) != member);
                if (member) {
                    plain.putIfAbsent(program, at);
                } else {
                    plain.remove(program);
                }
                if (step % 200 == 150) {
                    memberships.clear();
                    plain.clear();
                }
            }
            assertSame(memberships, plain, "seed " + seed);
        }
    }

    private static void assertSame(Memberships memberships, SortedMap<Integer, Long> plain, String when) {
        List<Integer> programs = new ArrayList<>();
        List<Long> since = new ArrayList<>();
        for (int i = 0; i < memberships.size(); i++) {
            programs.add(memberships.program(i));
            since.add(memberships.since(i));
        }
        assertThat(programs).as(when).containsExactlyElementsOf(plain.keySet());
        assertThat(since).as(when).containsExactlyElementsOf(plain.values());
    }
}
