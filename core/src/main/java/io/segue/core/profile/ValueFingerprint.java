package io.segue.core.profile;

import io.segue.core.catalog.Fingerprint;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;

/**
 * A 64-bit name for a value, the same on every machine and in every version of Java; equal values have equal ones. Values
 * of different types have different ones, but for the accidents that 64 bits allow.
 */
final class ValueFingerprint {
    private static final long NUMBER = 0x6e756d6265720000L;
    private static final long TRUTH = 0x7472757468000000L;
    private static final long ITEMS = 0x6974656d73000000L;
    private static final long STRUCT = 0x7374727563740000L;

    private ValueFingerprint() {}

    static long of(Value value) {
        return switch (value) {
            case Value.Absent a -> 0;
            case Value.Text text -> Fingerprint.of(text.text());
            case Value.Num num -> Fingerprint.mix(NUMBER + Fingerprint.mix(Double.doubleToLongBits(num.number())));
            case Value.Bool bool -> Fingerprint.mix(TRUTH + (bool.truth() ? 1 : 0));
            case Value.Items items -> of(items);
            case Value.Struct struct -> of(struct.fields());
        };
    }

    private static long of(Value.Items items) {
        long hash = ITEMS;
        for (Value item : items.items()) {
            hash = Fingerprint.mix(hash + of(item));
        }
        return hash;
    }

    /** A sum, because the order of an object's fields means nothing. */
    private static long of(Fields fields) {
        long sum = STRUCT;
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i);
            sum += Fingerprint.mix(Fingerprint.of(name) + Fingerprint.mix(of(fields.get(name))));
        }
        return Fingerprint.mix(sum);
    }
}
