package io.segue.server.shop;

import java.util.HashMap;
import java.util.Map;

/** Which customer of a shop is behind a user id or an anonymous id. */
final class Names {
    /** More often than this nobody deletes them. */
    private static final int COOKIES = 20;

    private final Map<String, Integer> numbers = new HashMap<>();

    Names(ShopOptions options) {
        for (int number = 0; number < options.customers(); number++) {
            name(Person.of(options.seed(), number));
        }
    }

    /** Of a shared device the first customer's is the name. */
    private void name(Person person) {
        numbers.putIfAbsent(person.userId(), person.number());
        for (Device device : person.devices()) {
            for (int cookies = 0; cookies < COOKIES; cookies++) {
                numbers.putIfAbsent(person.anonymousId(device, cookies), person.number());
            }
        }
    }

    /** The customer's number. */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new AssertionError("expected a customer's id, but got " + name);
        }
        return number;
    }

    CustomerType type(String name) {
        return CustomerType.of(number(name));
    }
}
