package io.segue.core.language;

import io.segue.core.language.RuleArbitraries.Vocabulary;
import io.segue.core.value.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ready-made words for random rules. */
public final class Vocabularies {
    private static final long MINUTE = 60_000;

    private Vocabularies() {}

    /** A small shop: few enough words for random histories to meet random rules. */
    public static Vocabulary shop() {
        return new Vocabulary(
                Arbitraries.of("Product Viewed", "Product Added", "Order Completed"),
                Arbitraries.of(
                        Path.of("category"), Path.of("total"), Path.of("items", "price"), Path.of("context", "page")),
                Arbitraries.of(Path.of("gender"), Path.of("age"), Path.of("address", "city")),
                Arbitraries.of(0.0, 1.0, 2.0, 2.5, 10.0, 100.0),
                Arbitraries.of("outdoor", "female", "a"),
                Arbitraries.of(1_000L, MINUTE, 10 * MINUTE, 60 * MINUTE, 24 * 60 * MINUTE),
                Arbitraries.integers().between(1, 4),
                List.of(),
                false);
    }

    /** Everything the grammar can say, with the oddest names and values it can say it of. */
    public static Vocabulary everything() {
        return new Vocabulary(
                oddText().filter(it -> !it.isBlank()),
                oddPath(),
                oddPath(),
                Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.integers().between(-5, 5).map(i -> i / 2.0)),
                oddText(),
                Arbitraries.longs().between(1, 1_000L * 365 * 24 * 60 * MINUTE),
                Arbitraries.integers().between(1, 100),
                List.of("abandoners", "it's", "a b"),
                true);
    }

    /** Whatever can stand in quotes: no control characters, halves of characters or invisible marks. */
    private static Arbitrary<String> oddText() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars('\'', '`', '"', '-', '$', '.', ' ', '(', ')', 'a', 'Z', '0', 'é', 'ß', '漢', '\u200F')
                .ofMaxLength(6);
        return Arbitraries.oneOf(odd, Arbitraries.of("--", "and", "''", "😀", "in the last", "\t", "a\\'"));
    }

    private static Arbitrary<Path> oddPath() {
        Arbitrary<String> name = Arbitraries.oneOf(
                oddText().filter(it -> !it.isEmpty()),
                Arbitraries.of(
                        "not", "of", "is", "between", "in", "did", "count", "last", "true", "_x1", "größe", "1st"));
        return name.list().ofMinSize(1).ofMaxSize(3).map(Path::new);
    }
}
