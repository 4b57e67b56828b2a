package io.segue.server.demo;

import io.segue.server.io.Failure;
import io.segue.server.shop.Arrival;
import io.segue.server.shop.ShopOptions;
import io.segue.server.transfer.Ahead;
import io.segue.server.transfer.Courier;
import io.segue.server.transfer.Packer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Sends a shop's past, one request after another, in the order in which the calls arrived then. */
final class Past {
    private final Iterator<Arrival> arrivals;
    private final long from;
    private final Packer packer = new Packer();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong passed = new AtomicLong();
    private @Nullable Arrival held;

    /**
     * A request in the making.
     *
     * @param until when the last of its calls arrived
     */
    private record Parcel(byte[] body, int calls, long until) {}

    Past(ShopOptions shop, Iterator<Arrival> arrivals) {
        this.from = shop.from();
        this.arrivals = arrivals;
    }

    /** Calls that were acknowledged. */
    long calls() {
        return calls.get();
    }

    /** How much of the shop's time they are, in milliseconds. */
    AtomicLong passed() {
        return passed;
    }

    void send(Courier courier) throws Failure, InterruptedException {
        try (var ahead = new Ahead<>("demo-past", this::next)) {
            for (Optional<Parcel> next = ahead.take(); next.isPresent(); next = ahead.take()) {
                courier.deliver(next.get().body());
                calls.addAndGet(next.get().calls());
                passed.set(Math.max(0, next.get().until() - from));
            }
        }
    }

    private @Nullable Parcel next() {
        List<Arrival> packed = new ArrayList<>();
        for (Arrival arrival = one(); arrival != null; arrival = one()) {
            if (!packer.add(arrival.json())) {
                held = arrival;
                break;
            }
            packed.add(arrival);
        }
        return packed.isEmpty()
                ? null
                : new Parcel(packer.take(), packed.size(), packed.getLast().at());
    }

    private @Nullable Arrival one() {
        Arrival first = held;
        held = null;
        return first == null && arrivals.hasNext() ? arrivals.next() : first;
    }
}
