package io.segue.learn.cluster.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide says what the code does. */
class VocabularyTest {
    private static final Path GUIDE = Path.of("../docs/guides/clusters-explained.md");

    private static List<String> rows(String head) throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        int start = lines.indexOf(head) + 2;
        assertThat(start).isGreaterThan(1);
        return lines.stream().skip(start).takeWhile(it -> it.startsWith("|")).toList();
    }

    @Test
    void the_guide_has_every_concept_with_its_words() throws IOException {
        List<String> expected = Arrays.stream(Concept.values())
                .map(it -> "| " + word(it) + " | " + String.join(", ", it.stems()) + " |")
                .toList();
        assertThat(rows("| about | words begin with |")).isEqualTo(expected);
    }

    @Test
    void the_guide_has_every_name_with_what_it_asks() throws IOException {
        assertThat(rows("| name | more of | less of |").stream().map(VocabularyTest::parsed))
                .containsExactlyElementsOf(Vocabulary.ENTRIES.stream()
                        .map(it -> it.name() + ": " + words(it.high()) + ": " + words(it.low()))
                        .toList());
    }

    private static String parsed(String row) {
        String[] cells = row.split("\\|", -1);
        return cells[1].strip() + ": " + sorted(cells[2]) + ": " + sorted(cells[3]);
    }

    private static String sorted(String cell) {
        return Arrays.stream(cell.split(",", -1)).map(String::strip).sorted().collect(Collectors.joining(" "));
    }

    private static String words(Set<Concept> concepts) {
        return concepts.stream()
                .map(VocabularyTest::word)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
    }

    private static String word(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void a_feature_is_about_the_first_thing_that_fits() {
        assertThat(Concept.of("average_order_value")).contains(Concept.SPEND);
        assertThat(Concept.of("days_since_last_order")).contains(Concept.RECENCY);
        assertThat(Concept.of("PageValues")).contains(Concept.SPEND);
        assertThat(Concept.of("ProductRelated_Duration")).contains(Concept.BROWSING);
        assertThat(Concept.of("last_purchase_days")).contains(Concept.RECENCY);
        assertThat(Concept.of("feature_1")).isEmpty();
        assertThat(Concept.of("petal width")).isEmpty();
    }
}
