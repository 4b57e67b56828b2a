package io.segue.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final TypeDefinitionRegistry schema = new SchemaParser().parse(GraphQlService.schemaText());

    @Test
    void every_type_tells_all_that_rest_tells() {
        assertThat(Wiring.SHAPES)
                .allSatisfy((type, shape) -> assertThat(fields(type)).as(type).containsAll(shape.names()));
    }

    private List<String> fields(String type) {
        return schema.getTypes(ObjectTypeDefinition.class).stream()
                .filter(it -> it.getName().equals(type))
                .flatMap(it -> it.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .toList();
    }
}
