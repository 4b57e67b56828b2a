package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private record Branch(String name, Long at, List<Branch> branches) {}

    private static final Shape<Branch> BRANCH = Shape.<Branch>builder()
            .text("name", Branch::name)
            .instant("at", Branch::at)
            .many("branches", Branch::branches, ShapeTest::branch)
            .build();

    private static Shape<Branch> branch() {
        return BRANCH;
    }

    @Test
    void parts_stand_in_their_order_and_what_is_null_is_not_there() {
        var tree = new Branch("trunk \"1\"", 0L, List.of(new Branch("twig", null, null)));
        assertThat(BRANCH.json(tree))
                .isEqualTo("{\"name\":\"trunk \\\"1\\\"\",\"at\":\"1970-01-01T00:00:00.000Z\","
                        + "\"branches\":[{\"name\":\"twig\"}]}");
        assertThat(BRANCH.names()).containsExactly("name", "at", "branches");
    }

    @Test
    void a_single_part_is_read_as_it_is_told() {
        var twig = new Branch("twig", 1L, List.of());
        assertThat(BRANCH.read(twig, "at")).isEqualTo("1970-01-01T00:00:00.001Z");
        assertThat(BRANCH.read(twig, "branches")).isEqualTo(List.of());
        assertThatThrownBy(() -> BRANCH.read(twig, "leaf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of [name, at, branches], but got leaf");
    }

    @Test
    void whatever_a_library_answers_with_becomes_json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("list", Arrays.asList("a\n", 7, 1.5, 2.0, true, null));
        answer.put("fields", Fields.of("whole", new Value.Num(42), "none", Value.ABSENT));
        answer.put("raw", new RawJson("[1]"));
        assertThat(JsonText.ofAny(answer))
                .isEqualTo(
                        "{\"list\":[\"a\\n\",7,1.5,2.0,true,null],\"fields\":{\"whole\":42,\"none\":null},\"raw\":[1]}");
        assertThatThrownBy(() -> JsonText.ofAny(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fields_become_what_libraries_want() {
        Fields fields = Fields.of(
                "int",
                new Value.Num(7),
                "large",
                new Value.Num(1e12),
                "none",
                Value.ABSENT,
                "list",
                new Value.Items(List.of(new Value.Bool(true), new Value.Struct(Fields.of("a", new Value.Text("b"))))));
        assertThat(PlainJava.of(fields))
                .containsEntry("int", 7)
                .containsEntry("large", 1e12)
                .containsEntry("none", null)
                .containsEntry("list", List.of(true, Map.of("a", "b")));
    }
}
