package io.segue.server.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.segue.core.event.IsoTime;
import io.segue.core.language.Printable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The two kinds of values that GraphQL has no word for. */
final class Scalars {
    /** Told as a text, read as milliseconds since 1970 UTC. */
    static final GraphQLScalarType INSTANT = GraphQLScalarType.newScalar()
            .name("Instant")
            .coercing(new InstantCoercing())
            .build();

    /** Told as it is; nobody can give one. */
    static final GraphQLScalarType JSON =
            GraphQLScalarType.newScalar().name("JSON").coercing(new AsItIs()).build();

    private Scalars() {}

    private static final class InstantCoercing implements Coercing<Long, Object> {
        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }

        @Override
        public Long parseValue(Object input, GraphQLContext context, Locale locale) {
            return millis(String.valueOf(input)).orElseThrow(() -> new CoercingParseValueException(expected(input)));
        }

        @Override
        public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String text = input instanceof StringValue it ? String.valueOf(it.getValue()) : "something that is no text";
            return millis(text).orElseThrow(() -> new CoercingParseLiteralException(expected(text)));
        }

        private static Optional<Long> millis(String text) {
            OptionalLong millis = IsoTime.parse(text);
            return millis.isPresent() ? Optional.of(millis.getAsLong()) : Optional.empty();
        }

        private static String expected(Object input) {
            return "expected an instant such as \"2026-03-01T10:00:00Z\", but got "
                    + Printable.quote(String.valueOf(input));
        }
    }

    private static final class AsItIs implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }
    }
}
