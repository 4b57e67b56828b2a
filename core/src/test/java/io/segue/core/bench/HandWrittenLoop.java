package io.segue.core.bench;

import io.segue.core.event.Event;
import io.segue.core.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The yardstick: what a good programmer writes who knows the six rules, that events come in order and that no two of one
 * person share an instant. Keeps for each person just what these rules need, and one deadline.
 */
final class HandWrittenLoop {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long MINUTES_10 = Duration.ofMinutes(10).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long DAYS_2 = Duration.ofDays(2).toMillis();
    private static final long MONTHS_3 = Duration.ofDays(90).toMillis();
    private static final long MONTHS_6 = Duration.ofDays(180).toMillis();

    private static final String[] SEGMENTS = {
        "high-intent-abandoner", "browsing-enthusiasts", "cart-abandoners", "repeat-buyers", "browsers", "high-spenders"
    };
    private static final int HIGH_INTENT = 0;
    private static final int ENTHUSIAST = 1;
    private static final int CART = 2;
    private static final int REPEAT = 3;
    private static final int BROWSER = 4;
    private static final int SPENDER = 5;

    private static final class Person {
        private final String id;
        private int members;
        private long deadline = NEVER;
        private final long[] views = {NEVER, NEVER, NEVER, NEVER, NEVER};
        private int viewCount;
        private boolean burst;
        private boolean added;
        private long intentSince = NEVER;
        private long cartSince = NEVER;
        private long[] orderTimes = {};
        private double[] totals = {};
        private int orders;
        private int oldestOrder;
        private double sum;

        Person(String id) {
            this.id = id;
        }

        /** The n-th latest view, from 1. */
        long view(int n) {
            return views[Math.floorMod(viewCount - n, views.length)];
        }
    }

    private final Map<String, Person> people = new HashMap<>();
    private final Changes changes;

    HandWrittenLoop(Changes changes) {
        this.changes = changes;
    }

    void take(Event event) {
        String id = event.who().userId();
        Person person = people.get(id);
        if (person == null) {
            person = new Person(id);
            people.put(id, person);
        }
        long now = event.time();
        pass(person, now - 1);
        switch (event.name()) {
            case "Product Viewed" -> view(person, now);
            case "Product Added" -> add(person, now);
            case "Order Completed" -> order(person, now, event);
            default -> {
                if (person.deadline != now) {
                    return;
                }
            }
        }
        judge(person, now);
    }

    void finish(long until) {
        people.values().forEach(person -> pass(person, until));
    }

    private void pass(Person person, long until) {
        while (person.deadline <= until) {
            judge(person, person.deadline);
        }
    }

    private static void view(Person person, long now) {
        person.views[person.viewCount++ % person.views.length] = now;
        person.burst |= person.viewCount >= 3 && now - person.view(3) <= MINUTES_10;
    }

    private static void add(Person person, long now) {
        person.added = true;
        if (person.cartSince == NEVER) {
            person.cartSince = now;
        }
        if (person.burst && person.intentSince == NEVER) {
            person.intentSince = now;
        }
    }

    private static void order(Person person, long now, Event event) {
        person.cartSince = NEVER;
        person.intentSince = NEVER;
        if (person.orders == person.totals.length) {
            person.totals = Arrays.copyOf(person.totals, Math.max(4, person.orders * 2));
            person.orderTimes = Arrays.copyOf(person.orderTimes, person.totals.length);
        }
        double total = ((Value.Num) event.properties().get("total")).number();
        person.totals[person.orders] = total;
        person.orderTimes[person.orders++] = now;
        person.sum += total;
    }

    private void judge(Person person, long now) {
        person.deadline = NEVER;
        set(person, HIGH_INTENT, ripe(person, person.intentSince, DAY, now), now);
        boolean recent = person.viewCount >= 5 && fresh(person, person.view(5), MINUTES_10, now);
        set(person, ENTHUSIAST, recent && person.orders == 0, now);
        set(person, CART, ripe(person, person.cartSince, DAYS_2, now), now);
        set(
                person,
                REPEAT,
                person.orders >= 3 && fresh(person, person.orderTimes[person.orders - 3], MONTHS_6, now),
                now);
        set(person, BROWSER, person.viewCount >= 5 && !person.added && person.orders == 0, now);
        set(person, SPENDER, average(person, now) > 100, now);
    }

    private static boolean ripe(Person person, long since, long wait, long now) {
        if (since == NEVER) {
            return false;
        }
        if (now < since + wait) {
            person.deadline = Math.min(person.deadline, since + wait);
        }
        return now >= since + wait;
    }

    private static boolean fresh(Person person, long since, long window, long now) {
        if (since > now - window) {
            person.deadline = Math.min(person.deadline, since + window);
            return true;
        }
        return false;
    }

    private static double average(Person person, long now) {
        while (person.oldestOrder < person.orders && person.orderTimes[person.oldestOrder] <= now - MONTHS_3) {
            person.sum -= person.totals[person.oldestOrder++];
        }
        if (person.oldestOrder == person.orders) {
            return 0;
        }
        person.deadline = Math.min(person.deadline, person.orderTimes[person.oldestOrder] + MONTHS_3);
        return person.sum / (person.orders - person.oldestOrder);
    }

    private void set(Person person, int segment, boolean member, long now) {
        int bit = 1 << segment;
        if (member != ((person.members & bit) != 0)) {
            person.members ^= bit;
            changes.changed(person.id, SEGMENTS[segment], member, now);
        }
    }
}
