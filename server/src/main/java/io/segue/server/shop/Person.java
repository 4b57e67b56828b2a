package io.segue.server.shop;

import io.segue.server.shop.Assortment.Shelf;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, made of nothing but the seed and the customer's number.
 *
 * @param gender null when it was never told
 * @param favourites the categories liked best and second best
 * @param devices one, or two of which the second is the app, a phone, or the family's tablet
 * @param account whether there is one, or will be at the first visit of a new visitor
 * @param marketing whether mails are agreed to
 */
record Person(
        long seed,
        int number,
        CustomerType type,
        String userId,
        String firstName,
        String lastName,
        @Nullable String gender,
        int age,
        City city,
        List<Shelf> favourites,
        List<Device> devices,
        boolean account,
        boolean marketing,
        boolean personalization) {
    static final int FIRST_USER = 10_000;

    private static final long WHO = 1;
    private static final long DEVICE = 2;
    private static final long FAMILY = 3;
    private static final int HOUSEHOLD_EVERY = 100;
    private static final int HOUSEHOLD_PARENT = 6;
    private static final int HOUSEHOLD_CHILD = 7;

    private static final List<String> WOMEN =
            List.of("Amira", "Beth", "Clara", "Dana", "Elena", "Fay", "Greta", "Hana", "Ines", "June", "Kim", "Lena");
    private static final List<String> MEN =
            List.of("Adam", "Ben", "Carl", "Dario", "Emil", "Finn", "Goran", "Hugo", "Ivo", "Jon", "Karim", "Leo");
    private static final List<String> LAST = List.of(
            "Abbott", "Bauer", "Costa", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jensen", "Keller",
            "Larsen", "Moreau", "Novak", "Olsen", "Patel", "Quinn", "Rossi", "Silva", "Tanaka");

    static Person of(long seed, int number) {
        return of(seed, number, CustomerType.of(number), "c-" + (FIRST_USER + number));
    }

    static Person of(long seed, int number, CustomerType type, String userId) {
        Dice dice = Dice.of(seed, WHO, number);
        boolean female = dice.chance(0.52);
        boolean told = dice.chance(0.8);
        return new Person(
                seed,
                number,
                type,
                userId,
                dice.pick(female ? WOMEN : MEN),
                dice.pick(LAST),
                told ? (female ? "female" : "male") : null,
                18 + Math.min(dice.between(0, 57), dice.between(0, 57)),
                dice.pick(City.ALL),
                List.of(dice.pick(Assortment.SHELVES), dice.pick(Assortment.SHELVES)),
                devices(number, type, dice),
                dice.chance(Habits.of(type).account()),
                dice.chance(0.65),
                dice.chance(0.8));
    }

    private static List<Device> devices(int number, CustomerType type, Dice dice) {
        Device first = dice.chance(0.6) ? Device.desktop() : Device.mobile(0);
        boolean ios = dice.chance(0.5);
        double second = dice.unit();
        if (type == CustomerType.BOT) {
            return List.of(Device.crawler());
        }
        if (inHousehold(number)) {
            return List.of(first, Device.tablet());
        }
        if (second < 0.45) {
            return List.of(first, Device.app(ios));
        }
        return second < 0.65 ? List.of(first, Device.mobile(1)) : List.of(first);
    }

    /** Two of every hundred share a tablet. */
    private static boolean inHousehold(int number) {
        int place = number % HOUSEHOLD_EVERY;
        return place == HOUSEHOLD_PARENT || place == HOUSEHOLD_CHILD;
    }

    /** @param cookies how often the cookies of the device were deleted */
    String anonymousId(Device device, int cookies) {
        return inHousehold(number) && device.slot() == 1
                ? Dice.of(seed, FAMILY, number / HOUSEHOLD_EVERY).uuid()
                : Dice.of(seed, DEVICE, number, device.slot(), cookies).uuid();
    }

    String email() {
        return (firstName + "." + lastName + "." + userId + "@example.com").toLowerCase(Locale.ROOT);
    }

    /** From the ranges of addresses that are kept for examples. */
    String ip(Device device) {
        return (device.isApp() ? "198.51.100." : "203.0.113.") + (1 + Math.floorMod(number * 7 + device.slot(), 254));
    }
}
