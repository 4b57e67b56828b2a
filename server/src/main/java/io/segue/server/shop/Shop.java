package io.segue.server.shop;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A simulated shop: first its past, then its present. Both are iterators that make each call when it is asked for; what
 * is held grows with the customers and the calls underway, not with the calls made. For one thread.
 */
public final class Shop {
    private final ShopOptions options;
    private final Wire wire = new Wire();
    private final Timetable timetable;

    public Shop(ShopOptions options) {
        this.options = options;
        timetable = new Timetable(options);
    }

    /**
     * All calls that arrive before the end of the period, in order of arrival. It begins with orders of up to eleven months
     * before the end, reported by another system as they happened; visits begin with the period. May be called again
     * to go on where the last one stopped.
     */
    public Iterator<Arrival> history() {
        return new History();
    }

    private final class History implements Iterator<Arrival> {
        private final Shopper shopper = new Shopper(Mode.past(options.seed(), options.from()), wire);

        @Override
        public boolean hasNext() {
            while (timetable.next() <= wire.next() && timetable.next() < options.to()) {
                happen(timetable.take());
            }
            return wire.next() < options.to();
        }

        private void happen(Customer customer) {
            long now = customer.next;
            if (customer.pastOrders > 0) {
                customer.pastOrders--;
                shopper.pastOrder(customer, now);
            } else {
                shopper.visit(customer, now);
            }
            timetable.plan(customer, now);
        }

        @Override
        public Arrival next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the period is over");
            }
            return wire.take();
        }
    }

    /**
     * Traffic without end, after the {@link #history}: the same customers in turn, new visitors, and now and then a {@link
     * Story}. First come the calls of the past that are still underway. People click about seven times as fast as in life.
     *
     * @param from when it begins, in milliseconds since 1970 UTC
     * @param callsPerSecond on average
     */
    public Iterator<Arrival> live(long from, double callsPerSecond, Narrator narrator) {
        return new Live(options.seed(), timetable.customers(), wire, from, callsPerSecond, narrator);
    }
}
