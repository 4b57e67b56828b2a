package io.segue.core.value;

import java.util.List;

/**
 * What a rule asks of one value: {@code = 'female'}, {@code between 25 and 34}, {@code is known}. Of an array it asks
 * whether any element passes. On an unknown, and on a value of another type, every test but {@link Unknown} is false.
 */
public sealed interface Test {

    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        boolean accepts(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /** Whether the value passes. */
    default boolean holds(Value value) {
        if (this instanceof Unknown) {
            return !new Known().holds(value);
        }
        return switch (value) {
            case Value.Absent a -> false;
            case Value.Items items -> anyHolds(items.items());
            case Value.Text t -> holdsOne(t);
            case Value.Num n -> holdsOne(n);
            case Value.Bool b -> holdsOne(b);
            case Value.Struct s -> this instanceof Known;
        };
    }

    private boolean anyHolds(List<Value> items) {
        for (Value item : items) {
            if (holds(item)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsOne(Value value) {
        return switch (this) {
            case Compare test ->
                Order.comparable(value, test.literal) && test.operator.accepts(Order.compare(value, test.literal));
            case Between test ->
                Order.comparable(value, test.low)
                        && Order.comparable(value, test.high)
                        && Order.compare(value, test.low) >= 0
                        && Order.compare(value, test.high) <= 0;
            case OneOf test -> test.literals.contains(value);
            case Contains test -> value instanceof Value.Text t && t.text().contains(test.part);
            case StartsWith test -> value instanceof Value.Text t && t.text().startsWith(test.part);
            case EndsWith test -> value instanceof Value.Text t && t.text().endsWith(test.part);
            case Known test -> true;
            case Unknown test -> false;
        };
    }

    /** {@code = 5}, {@code > 'm'}; true and false only know {@code =} and {@code !=}. */
    record Compare(Operator operator, Value literal) implements Test {}

    /** Both ends belong to it. */
    record Between(Value low, Value high) implements Test {}

    record OneOf(List<Value> literals) implements Test {
        public OneOf {
            literals = List.copyOf(literals);
        }
    }

    record Contains(String part) implements Test {}

    record StartsWith(String part) implements Test {}

    record EndsWith(String part) implements Test {}

    record Known() implements Test {}

    record Unknown() implements Test {}
}
