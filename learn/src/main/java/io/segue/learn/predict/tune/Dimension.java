package io.segue.learn.predict.tune;

import java.util.List;

/** One thing that can be set, and to what. */
public sealed interface Dimension {
    String name();

    /** Any number from {@code low} to {@code high}, each part of it as likely as another of its length. */
    record Continuous(String name, double low, double high) implements Dimension {
        public Continuous {
            check(name, low, high, Double.NEGATIVE_INFINITY);
        }
    }

    /** Any number from {@code low} to {@code high}, both above 0; .01 to .1 is as likely as .1 to 1. */
    record Logarithmic(String name, double low, double high) implements Dimension {
        public Logarithmic {
            check(name, low, high, 0);
        }
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    record Whole(String name, int low, int high) implements Dimension {
        public Whole {
            check(name, low, high, Double.NEGATIVE_INFINITY);
        }
    }

    /** One of several, which have no order. */
    record Choice(String name, List<String> options) implements Dimension {
        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty() || options.stream().distinct().count() != options.size()) {
                throw new IllegalArgumentException("expected different options for " + name + ", but got " + options);
            }
        }
    }

    private static void check(String name, double low, double high, double above) {
        if (!(low <= high && low > above && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "expected a range of finite numbers for " + name + ", but got " + low + " to " + high);
        }
    }
}
