package io.segue.core.language.syntax;

import io.segue.core.value.Test;
import java.util.List;

/** A test of a duration against durations, all in milliseconds. */
public sealed interface AgeTest {
    record Compare(Test.Operator operator, long millis) implements AgeTest {}

    /** Both ends belong to it. */
    record Between(long low, long high) implements AgeTest {}

    record OneOf(List<Long> millis) implements AgeTest {
        public OneOf {
            millis = List.copyOf(millis);
        }
    }

    record Known() implements AgeTest {}

    record Unknown() implements AgeTest {}
}
