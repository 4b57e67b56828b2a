package io.segue.learn.prepare.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.segue.learn.prepare.Encoder;
import io.segue.learn.prepare.FittedColumn;
import io.segue.learn.prepare.Levels;
import io.segue.learn.prepare.Scaler;
import java.util.List;

/** How sealed types are told apart in JSON: by {@code kind}. Kept from the types themselves, which know no format. */
final class Shapes {
    private Shapes() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FittedColumn.OfNumbers.class, name = "numbers"),
        @JsonSubTypes.Type(value = FittedColumn.OfTexts.class, name = "texts")
    })
    interface OfColumn {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Scaler.Shift.class, name = "shift"),
        @JsonSubTypes.Type(value = Scaler.Logarithm.class, name = "log1p"),
        @JsonSubTypes.Type(value = Scaler.Quantiles.class, name = "quantiles")
    })
    interface OfScaler {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Encoder.OneHot.class, name = "one-hot"),
        @JsonSubTypes.Type(value = Encoder.Ordinal.class, name = "ordinal"),
        @JsonSubTypes.Type(value = Encoder.ByTarget.class, name = "target")
    })
    interface OfEncoder {}

    /** A list of texts. */
    abstract static class OfLevels {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Levels of(List<String> texts) {
            return Levels.of(texts);
        }

        @JsonValue
        abstract List<String> texts();
    }
}
