package io.segue.server.shop;

/**
 * The kinds of customers, documented with what they show in {@code docs/guides/demo.md}; the figures are in {@link
 * Habits}. Of every hundred customers each type has its share, in this order: the last two digits of a customer's number
 * say the type.
 */
public enum CustomerType {
    /** Come more than once a week, order more than once a month, well above the average. */
    LOYAL_BUYER(12),

    /** One order or two in a year, and a visit now and then. */
    OCCASIONAL_BUYER(15),

    /** Sort by price, collect coupons, buy small things on sale. */
    BARGAIN_SEEKER(10),

    /** Stroll through many categories, wish, and never put anything into the basket. */
    WINDOW_SHOPPER(20),

    /** Fill the basket more often than not and leave it, half of them at the checkout. */
    CART_ABANDONER(13),

    /**
     * Bought once. The even ones were gone before the period, with nothing but orders of long ago; the odd ones leave in
     * its first half.
     */
    CHURNER(10),

    /** Come for the first time some day of the period, one in three once more. One in four signs up. */
    NEW_VISITOR(17),

    /** Read one product page after another, day and night, and say what they are in their user agent. */
    BOT(3);

    private static final int HUNDRED = 100;

    private final int share;

    CustomerType(int share) {
        this.share = share;
    }

    /** Of a hundred customers. */
    public int share() {
        return share;
    }

    /** What the customer of this number is. */
    public static CustomerType of(int number) {
        int place = number % HUNDRED;
        for (CustomerType type : values()) {
            place -= type.share;
            if (place < 0) {
                return type;
            }
        }
        throw new IllegalStateException("expected the shares to be a hundred together");
    }
}
