package io.segue.server.shop;

import io.segue.core.event.Event;
import io.segue.core.event.EventParser;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All that a shop told, read as a server would, and sorted by the customers it is about. */
final class Told {
    static final long FROM = 1_767_225_600_000L;

    private final Names names;
    private final JsonReader reader = new JsonReader();
    final List<Call> calls = new ArrayList<>();

    /**
     * A call and whose it is.
     *
     * @param number of the customer
     */
    record Call(long at, int number, Fields body, Event event) {
        CustomerType type() {
            return CustomerType.of(number);
        }

        long delay() {
            return at - event.time();
        }

        boolean is(String name) {
            return name.equals(event.name());
        }

        boolean isOfUser() {
            return event.who().userId() != null;
        }

        String text(String property) {
            return event.properties().get(property) instanceof Value.Text text ? text.text() : "";
        }

        double number(String property) {
            return event.properties().get(property) instanceof Value.Num number ? number.number() : 0;
        }
    }

    Told(ShopOptions options) {
        this(options, new Shop(options).history());
    }

    Told(ShopOptions options, Iterator<Arrival> arrivals) {
        names = new Names(options);
        arrivals.forEachRemaining(this::add);
    }

    /** A shop of the usual length. */
    static ShopOptions shop(long seed, int customers) {
        return new ShopOptions(seed, customers, FROM, ShopOptions.DAYS);
    }

    private void add(Arrival arrival) {
        switch (reader.read(arrival.json(), 0, arrival.json().length)) {
            case JsonReader.Bad bad ->
                throw new AssertionError(bad.rejection() + " of " + new String(arrival.json(), StandardCharsets.UTF_8));
            case JsonReader.Read read -> {
                if (!(EventParser.parse(read.body(), "none") instanceof Event event)) {
                    throw new AssertionError("rejected: " + new String(arrival.json(), StandardCharsets.UTF_8));
                }
                calls.add(new Call(arrival.at(), numberOf(event), read.body(), event));
            }
        }
    }

    private int numberOf(Event event) {
        String userId = event.who().userId();
        return names.number(userId == null ? event.who().anonymousId() : userId);
    }
}
