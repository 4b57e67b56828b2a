package io.segue.core.profile;

import io.segue.core.value.Value;
import java.util.function.DoubleConsumer;

/** The numbers in a value: itself, or an array's elements; what is no number is passed over. */
final class Numbers {
    private Numbers() {}

    static void each(Value value, DoubleConsumer consumer) {
        switch (value) {
            case Value.Num num -> consumer.accept(num.number());
            case Value.Items items -> items.items().forEach(item -> each(item, consumer));
            case Value.Absent a -> {}
            case Value.Text t -> {}
            case Value.Bool b -> {}
            case Value.Struct s -> {}
        }
    }
}
