package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.definitions.Reading;
import io.segue.server.yaml.Finding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
    private static final String VALID = "segment: a\nrule: did 'X'\n";

    private static DefinitionText text(String file, String yaml) {
        return new DefinitionText(file, yaml);
    }

    private static List<String> problems(DefinitionText... texts) {
        return ((Reading.Invalid) DefinitionReader.read(List.of(texts)))
                .findings().stream().map(Finding::print).toList();
    }

    @Test
    void texts_become_a_catalogue() {
        var valid = (Reading.Valid) DefinitionReader.read(List.of(text("growth/a.yaml", VALID)));
        assertThat(valid.catalog().program("a")).isNotNull();
        assertThat(valid.files()).containsEntry("a", "growth/a.yaml");
    }

    @Test
    void no_texts_are_an_empty_catalogue() {
        assertThat(DefinitionReader.read(List.of())).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void problems_of_all_texts_are_told_with_their_places() {
        assertThat(problems(text("a.yaml", "segment: a\nrule: did 'X' and"), text("b.yaml", "rule: did 'X'")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("a.yaml:2:"),
                        second -> assertThat(second).startsWith("b.yaml:1:1: 'segment' is missing"));
    }

    @Test
    void names_that_are_no_path_below_a_folder_are_refused() {
        for (String name : List.of("", "/a.yaml", "../a.yaml", "a/../b.yaml", "a.txt", "a\\b.yaml", "a\u001B.yaml")) {
            assertThat(problems(text(name, VALID))).as(name).anyMatch(it -> it.contains("expected the path"));
        }
    }

    @Test
    void a_file_that_is_there_twice_is_told() {
        assertThat(problems(text("a.yaml", VALID), text("a.yaml", "segment: b\nrule: did 'X'")))
                .singleElement()
                .asString()
                .contains("twice");
    }

    @Test
    void limits_are_told() {
        var many = Collections.nCopies(DefinitionReader.FILES_MAX + 1, text("a.yaml", VALID));
        assertThat(problems(many.toArray(DefinitionText[]::new)))
                .singleElement()
                .asString()
                .contains("more than 10000 files");
        assertThat(problems(text("a.yaml", VALID + "#".repeat(2 << 20)))).anyMatch(it -> it.contains("is larger than"));
        assertThat(problems(text("a.yaml", "#".repeat(17 << 20)))).anyMatch(it -> it.contains("have more than"));
    }

    @Test
    void half_a_character_is_no_text() {
        assertThat(problems(text("a.yaml", VALID + "name: '\uD800'")))
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }
}
