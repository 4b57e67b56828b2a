package io.segue.core.bench;

import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.List;

/** Rules of one shape that differ in what the name says. */
public enum RuleFamily {
    THRESHOLD {
        @Override
        String rule(int i) {
            return "did 'Product Viewed' at least " + (i + 1) + " times in the last 1 hour";
        }
    },
    /** Twenty of the categories occur in the workload. */
    CATEGORY {
        @Override
        String rule(int i) {
            return "did 'Product Viewed' where category = 'category-" + i + "' at least 2 times in the last 1 day";
        }
    },
    CATEGORY_AND_THRESHOLD {
        @Override
        String rule(int i) {
            return "did 'Product Viewed' where category = 'category-" + i % 20 + "' at least " + (i / 20 + 2)
                    + " times in the last 1 day";
        }
    },
    WINDOW_AND_EVENT {
        @Override
        String rule(int i) {
            return "did '" + EVENTS[i % EVENTS.length] + "' at least 20 times in the last " + (i + 10) + " minutes";
        }
    };

    private static final String[] EVENTS = {
        "Product Viewed", "Page Viewed", "Product Added", "Order Completed", "Email Opened"
    };

    abstract String rule(int i);

    List<SegmentDefinition> rules(int count) {
        List<SegmentDefinition> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(SegmentDefinition.of("rule-" + i, rule(i)));
        }
        return rules;
    }
}
