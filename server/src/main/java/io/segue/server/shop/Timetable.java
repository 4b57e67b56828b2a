package io.segue.server.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Who comes next. */
final class Timetable {
    private static final long FIRST = 4;
    private static final long LEAVES = 5;
    private static final long PAST = 6;
    private static final double COMES_AGAIN = 0.35;

    private final ShopOptions options;
    private final List<Customer> customers = new ArrayList<>();
    private final PriorityQueue<Customer> coming = new PriorityQueue<>(
            Comparator.<Customer>comparingLong(it -> it.next).thenComparingInt(it -> it.person.number()));

    Timetable(ShopOptions options) {
        this.options = options;
        for (int number = 0; number < options.customers(); number++) {
            var customer = new Customer(Person.of(options.seed(), number));
            customer.pastOrders = pastOrders(customer.person).length;
            plan(customer, options.from());
            customers.add(customer);
        }
    }

    List<Customer> customers() {
        return customers;
    }

    /** When somebody comes next. */
    long next() {
        Customer first = coming.peek();
        return first == null ? Customer.NEVER : first.next;
    }

    Customer take() {
        return coming.remove();
    }

    /** Decides when this customer comes again, after what happened at this instant. */
    void plan(Customer customer, long now) {
        customer.next = customer.pastOrders > 0 ? pastOrder(customer) : visit(customer, Math.max(now, options.from()));
        if (customer.next < options.to()) {
            coming.add(customer);
        }
    }

    private long pastOrder(Customer customer) {
        long[] all = pastOrders(customer.person);
        return all[all.length - customer.pastOrders];
    }

    /** Within eleven months before the period's end, so that the last twelve months still have them for a while. */
    private long[] pastOrders(Person person) {
        Dice dice = Dice.of(options.seed(), PAST, person.number());
        int count = switch (person.type()) {
            case LOYAL_BUYER -> dice.between(2, 6);
            case OCCASIONAL_BUYER -> 1;
            case BARGAIN_SEEKER -> dice.between(1, 2);
            case CHURNER -> dice.between(1, 3);
            case WINDOW_SHOPPER, CART_ABANDONER, NEW_VISITOR, BOT -> 0;
        };
        long last = isGone(person) ? options.to() - 190 * Rhythm.DAY : options.from();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            times[i] = dice.instant(options.to() - 330 * Rhythm.DAY, Math.min(last, options.from()));
        }
        Arrays.sort(times);
        return times;
    }

    /** Whether this customer was lost before the period began. */
    static boolean isGone(Person person) {
        return person.type() == CustomerType.CHURNER && person.number() % 2 == 0;
    }

    private long visit(Customer customer, long now) {
        Person person = customer.person;
        Dice dice = Dice.of(options.seed(), FIRST, person.number(), customer.visits);
        return switch (person.type()) {
            case NEW_VISITOR -> newVisitor(customer, now, dice);
            case BOT -> now + dice.wait(Rhythm.WEEK / Habits.of(person.type()).visits());
            case CHURNER -> {
                long next = regular(person, now, dice);
                yield isGone(person) || next > leaves(person) ? Customer.NEVER : next;
            }
            case LOYAL_BUYER, OCCASIONAL_BUYER, BARGAIN_SEEKER, WINDOW_SHOPPER, CART_ABANDONER ->
                regular(person, now, dice);
        };
    }

    private static long regular(Person person, long now, Dice dice) {
        return Rhythm.next(now, Habits.of(person.type()).visits(), person.city(), dice);
    }

    private long newVisitor(Customer customer, long now, Dice dice) {
        if (customer.visits == 0) {
            return Rhythm.next(dice.instant(now, options.to()), Rhythm.EVERY_HOUR, customer.person.city(), dice);
        }
        return dice.chance(COMES_AGAIN) ? now + dice.instant(Rhythm.HOUR, 3 * Rhythm.DAY) : Customer.NEVER;
    }

    /** When a churner comes no more: in the first half of the period, but not in its first days. */
    private long leaves(Person person) {
        long length = options.to() - options.from();
        return Dice.of(options.seed(), LEAVES, person.number())
                .instant(options.from() + length / 10, options.from() + length / 2);
    }
}
