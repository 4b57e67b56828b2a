package io.segue.core.bench;

import io.segue.core.catalog.Catalog;
import io.segue.core.segment.SegmentDefinition;
import java.util.List;

/** The six segments that the loop written by hand knows too. */
final class SixRules {
    static final List<SegmentDefinition> DEFINITIONS = List.of(
            SegmentDefinition.of("high-intent-abandoner", """
                    did 'Product Viewed' 3+ times within 10 minutes
                      then 'Product Added'
                      then not 'Order Completed' within 24 hours"""),
            SegmentDefinition.of("browsing-enthusiasts", """
                    did 'Product Viewed' at least 5 times in the last 10 minutes
                      and did not 'Order Completed'"""),
            SegmentDefinition.of("cart-abandoners", "did 'Product Added' then not 'Order Completed' within 48 hours"),
            SegmentDefinition.of("repeat-buyers", "did 'Order Completed' 3+ times in the last 6 months"),
            SegmentDefinition.of(
                    "browsers",
                    "did 'Product Viewed' 5+ times and did not 'Product Added' and did not 'Order Completed'"),
            SegmentDefinition.of("high-spenders", "average total of 'Order Completed' in the last 3 months > 100"));

    private SixRules() {}

    static Catalog catalog() {
        return compile(DEFINITIONS);
    }

    static Catalog compile(List<SegmentDefinition> definitions) {
        return switch (Catalog.compile(definitions)) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected ->
                throw new IllegalStateException("expected rules without problems, but got " + rejected.problems());
        };
    }
}
