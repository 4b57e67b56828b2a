package io.segue.core.value;

import java.util.List;

/** A property's or a trait's value, as JSON has them. JSON's {@code null} and a missing property are both {@link Absent}. */
public sealed interface Value {

    /** Nothing is there, or nothing that is known. */
    Absent ABSENT = new Absent();

    /** The one value that stands for "unknown". */
    record Absent() implements Value {}

    /** A text; compared by code point. */
    record Text(String text) implements Value {}

    /** A finite double. Minus zero is stored as zero, so that equal numbers are equal values. */
    record Num(double number) implements Value {
        /** @throws IllegalArgumentException for NaN and the infinities, which no JSON document can say */
        public Num {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("expected a finite number, but got " + number);
            }
            number += 0.0;
        }
    }

    /** True or false. */
    record Bool(boolean truth) implements Value {}

    /** A JSON array. A test on it asks whether any element passes. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A JSON object; see {@link Fields}. */
    record Struct(Fields fields) implements Value {}
}
