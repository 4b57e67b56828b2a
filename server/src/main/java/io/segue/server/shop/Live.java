package io.segue.server.shop;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The shop's present: visits follow each other so fast that a given number of calls a second comes of it. */
final class Live implements Iterator<Arrival> {
    private static final long STORY_EVERY = 20_000;
    private static final double CALLS_PER_SECOND_MAX = 100_000;

    /** Of the visits; the others are newcomers. */
    private static final double KNOWN = 0.4;

    /** Of the newcomers, once there are some. */
    private static final double AGAIN = 0.25;

    private static final double BOTS = 0.05;

    /** Newcomers who may come again; older ones are forgotten. */
    private static final int NEWCOMERS_MAX = 2_000;

    private final Mode mode;
    private final Wire wire;
    private final double callsPerSecond;
    private final Shopper shopper;
    private final Stories stories;
    private final Dice dice;
    private final List<Customer> regulars;
    private final List<Customer> newcomers = new ArrayList<>();
    private int turn;
    private int arrived;
    private long nextVisit;
    private long nextStory;

    Live(long seed, List<Customer> customers, Wire wire, long from, double callsPerSecond, Narrator narrator) {
        if (!(callsPerSecond > 0 && callsPerSecond <= CALLS_PER_SECOND_MAX)) {
            throw new IllegalArgumentException("expected more than 0 and at most " + (int) CALLS_PER_SECOND_MAX
                    + " calls a second, but got " + callsPerSecond);
        }
        mode = Mode.live(seed, from);
        this.wire = wire;
        this.callsPerSecond = callsPerSecond;
        dice = Dice.of(mode.ids());
        shopper = new Shopper(mode, wire);
        regulars = shuffled(customers.stream()
                .filter(it -> it.person.type() != CustomerType.CHURNER)
                .toList());
        List<Customer> gone =
                customers.stream().filter(it -> Timetable.isGone(it.person)).toList();
        stories = new Stories(mode, shopper, gone, narrator);
        nextVisit = from;
        nextStory = from + STORY_EVERY / 4;
    }

    private List<Customer> shuffled(List<Customer> customers) {
        List<Customer> shuffled = new ArrayList<>(customers);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = dice.between(0, i);
            Customer swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Arrival next() {
        while (Math.min(nextVisit, nextStory) <= wire.next()) {
            long before = wire.sent();
            if (nextStory < nextVisit) {
                stories.playNext(nextStory);
                nextStory += STORY_EVERY;
            } else {
                shopper.visit(visitor(), nextVisit);
            }
            nextVisit += dice.wait((wire.sent() - before) * 1000 / callsPerSecond);
        }
        return wire.take();
    }

    private Customer visitor() {
        if (!regulars.isEmpty() && dice.chance(KNOWN)) {
            return regulars.get(turn++ % regulars.size());
        }
        return !newcomers.isEmpty() && dice.chance(AGAIN) ? dice.pick(newcomers) : newcomer();
    }

    private Customer newcomer() {
        CustomerType type = dice.chance(BOTS) ? CustomerType.BOT : CustomerType.NEW_VISITOR;
        String userId = "n-" + Long.toHexString(Dice.mix(mode.ids(), ++arrived));
        var customer = new Customer(Person.of(mode.ids(), -arrived, type, userId));
        if (newcomers.size() < NEWCOMERS_MAX) {
            newcomers.add(customer);
        } else {
            newcomers.set(arrived % NEWCOMERS_MAX, customer);
        }
        return customer;
    }
}
