package io.segue.learn.cluster.meaning;

import static io.segue.learn.cluster.meaning.Concept.ABANDONING;
import static io.segue.learn.cluster.meaning.Concept.BROWSING;
import static io.segue.learn.cluster.meaning.Concept.CART;
import static io.segue.learn.cluster.meaning.Concept.DETAIL;
import static io.segue.learn.cluster.meaning.Concept.DISCOUNT;
import static io.segue.learn.cluster.meaning.Concept.FREQUENCY;
import static io.segue.learn.cluster.meaning.Concept.NOVELTY;
import static io.segue.learn.cluster.meaning.Concept.PRICE;
import static io.segue.learn.cluster.meaning.Concept.RECENCY;
import static io.segue.learn.cluster.meaning.Concept.SPEND;
import static io.segue.learn.cluster.meaning.Concept.TENURE;

import java.util.List;
import java.util.Set;

/**
 * The names that marketing knows, and when they fit: {@code docs/guides/clusters-explained.md} says it for people, and a test that
 * it says the same.
 */
final class Vocabulary {
    /**
     * A name and what a cluster must have more, or less, of than the rest.
     *
     * @param high concepts of which the cluster has more
     * @param low concepts of which it has less
     */
    record Entry(String name, Set<Concept> high, Set<Concept> low) {
        int conditions() {
            return high.size() + low.size();
        }
    }

    static final List<Entry> ENTRIES = List.of(
            new Entry("Loyal Customers", Set.of(FREQUENCY, SPEND), Set.of(RECENCY)),
            new Entry("Loyal Customers", Set.of(TENURE, FREQUENCY), Set.of()),
            new Entry("Loyal Customers", Set.of(TENURE), Set.of(RECENCY)),
            new Entry("Frequent Shoppers", Set.of(FREQUENCY), Set.of()),
            new Entry("Abandoners", Set.of(CART), Set.of(FREQUENCY)),
            new Entry("Abandoners", Set.of(ABANDONING), Set.of()),
            new Entry("Price-sensitive Browsers", Set.of(DISCOUNT, BROWSING), Set.of()),
            new Entry("Price-sensitive Browsers", Set.of(BROWSING), Set.of(PRICE)),
            new Entry("Bargain Seekers", Set.of(DISCOUNT), Set.of()),
            new Entry("Price-Conscious Shoppers", Set.of(), Set.of(PRICE)),
            new Entry("Feature-focused Explorers", Set.of(DETAIL), Set.of()),
            new Entry("Trendsetters", Set.of(NOVELTY), Set.of()));

    private Vocabulary() {}
}
