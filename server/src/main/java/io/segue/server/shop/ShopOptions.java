package io.segue.server.shop;

/**
 * How large a shop and how long a past. Equal options make equal bytes.
 *
 * @param from the beginning of the period, in milliseconds since 1970 UTC
 * @param days its length
 */
public record ShopOptions(long seed, int customers, long from, int days) {
    public static final int CUSTOMERS = 5_000;
    public static final int DAYS = 90;
    public static final int CUSTOMERS_MAX = 10_000_000;
    public static final int DAYS_MAX = 180;

    public ShopOptions {
        check("customers", customers, CUSTOMERS_MAX);
        check("days", days, DAYS_MAX);
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("expected 1 to " + most + " " + what + ", but got " + number);
        }
    }

    /** The demo's shop, with a past that ends at this instant. */
    public static ShopOptions until(long to) {
        return new ShopOptions(1, CUSTOMERS, to - DAYS * Rhythm.DAY, DAYS);
    }

    public ShopOptions withSeed(long other) {
        return new ShopOptions(other, customers, from, days);
    }

    public ShopOptions withCustomers(int number) {
        return new ShopOptions(seed, number, from, days);
    }

    /** The end of the period. */
    public long to() {
        return from + days * Rhythm.DAY;
    }
}
