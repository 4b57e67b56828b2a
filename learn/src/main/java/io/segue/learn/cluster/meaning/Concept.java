package io.segue.learn.cluster.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What features are about, told by how the words in their names begin. A feature belongs to the first concept that fits,
 * in this order.
 */
enum Concept {
    ABANDONING("abandon, bounce, exit"),
    DISCOUNT("discount, coupon, promo, deal, voucher, bargain"),
    CART("cart, wishlist, basket"),
    NOVELTY("trend, arrival, novel, launch, latest, fashion, adopt"),
    DETAIL("features, spec, detail, compar, review, filter, informational"),
    RECENCY("recency, since, last, inactiv, dorman"),
    TENURE("tenure, loyal, member, lifetime"),
    PRICE("price"),
    SPEND("spend, spent, monetary, revenue, sales, amount, value, clv, ltv"),
    FREQUENCY("frequen, order, purchase, transaction, bought, checkout"),
    BROWSING("page, view, visit, session, click, brows, product, search, duration");

    private final String stems;

    Concept(String stems) {
        this.stems = stems;
    }

    List<String> stems() {
        return List.of(stems.split(", ", -1));
    }

    /** Empty when no word of the name is known. */
    static Optional<Concept> of(String feature) {
        List<String> words = words(feature);
        for (Concept concept : values()) {
            if (words.stream().anyMatch(word -> concept.stems().stream().anyMatch(word::startsWith))) {
                return Optional.of(concept);
            }
        }
        return Optional.empty();
    }

    /** The words of a name such as {@code total_spend} or {@code TotalSpend}, in lower case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
