package io.segue.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraitsTest {

    private record Word(String trait, String value, long time, String messageId) {}

    @Test
    void the_last_writer_by_time_then_by_message_id_wins_in_any_order_of_arrival() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String trait = random.nextBoolean() ? "plan" : "age";
                words.add(new Word(trait, "v" + i, random.nextInt(3), "m" + random.nextInt(1_000_000) + "-" + i));
            }
            Traits inOrder = told(words);
            Collections.shuffle(words, random);
            Traits merged = told(words.subList(0, 4));
            merged.absorb(told(words.subList(4, 8)));
            assertThat(merged.all()).as("seed " + seed).isEqualTo(inOrder.all());
        }
    }

    @Test
    void ties_of_time_go_to_the_larger_message_id_by_code_point() {
        Traits traits = told(List.of(
                new Word("plan", "beyond the basic plane", 1, "\uD83D\uDE00"),
                new Word("plan", "within it", 1, "\uFFFD")));
        assertThat(traits.read(Path.of("plan"))).isEqualTo(new Value.Text("beyond the basic plane"));
    }

    @Test
    void a_trait_that_was_set_to_nothing_is_not_brought_back_by_an_older_word() {
        Traits traits = new Traits();
        traits.set("plan", Value.ABSENT, 5, "b");
        traits.set("plan", new Value.Text("pro"), 4, "c");
        assertThat(traits.read(Path.of("plan"))).isEqualTo(Value.ABSENT);
    }

    private static Traits told(List<Word> words) {
        Traits traits = new Traits();
        words.forEach(word -> traits.set(word.trait, new Value.Text(word.value), word.time, word.messageId));
        return traits;
    }
}
