package io.segue.server.shop;

import java.util.EnumMap;
import java.util.Map;

/**
 * How customers of one type behave, in chances from 0 to 1.
 *
 * @param visits a week
 * @param viewsMin product pages in a visit
 * @param viewsMax product pages in a visit
 * @param adds that a visit fills the basket
 * @param startsCheckout that a filled basket goes to the checkout
 * @param completes that a checkout ends with an order
 * @param coupons that an order has a coupon
 * @param wishes that a product page ends on the wish list
 * @param strolls that the next product is of another category
 * @param sortsByPrice that a list is sorted by price
 * @param mails that a visit begins, or ends already, with a newsletter
 * @param account that somebody has one
 * @param taste which products are chosen
 */
record Habits(
        double visits,
        int viewsMin,
        int viewsMax,
        double adds,
        double startsCheckout,
        double completes,
        double coupons,
        double wishes,
        double strolls,
        double sortsByPrice,
        double mails,
        double account,
        Taste taste) {
    private static final Map<CustomerType, Habits> ALL = new EnumMap<>(CustomerType.class);

    static {
        for (CustomerType type : CustomerType.values()) {
            ALL.put(type, make(type));
        }
    }

    enum Taste {
        CHEAP,
        ANY,
        DEAR
    }

    static Habits of(CustomerType type) {
        Habits habits = ALL.get(type);
        if (habits == null) {
            throw new IllegalStateException("expected habits of every type, but got none of " + type);
        }
        return habits;
    }

    private static Habits make(CustomerType type) {
        return switch (type) {
            //       visits views adds  check compl coup  wish stroll sort  mails acc.
            case LOYAL_BUYER -> new Habits(1.15, 3, 6, 0.34, 0.94, 0.96, 0.12, 0.03, 0.2, 0.05, 0.25, 1, Taste.DEAR);
            case OCCASIONAL_BUYER -> new Habits(0.5, 2, 6, 0.25, 0.95, 0.95, 0.1, 0.03, 0.2, 0.08, 0.15, 1, Taste.ANY);
            case BARGAIN_SEEKER -> new Habits(0.8, 3, 7, 0.33, 0.9, 0.9, 0.92, 0.03, 0.2, 0.6, 0.3, 1, Taste.CHEAP);
            case WINDOW_SHOPPER -> new Habits(0.55, 4, 7, 0, 0, 0, 0, 0.1, 0.5, 0.15, 0.1, 0.5, Taste.ANY);
            case CART_ABANDONER -> new Habits(0.5, 3, 7, 0.65, 0.5, 0, 0, 0.03, 0.2, 0.08, 0.2, 0.8, Taste.ANY);
            case CHURNER -> new Habits(0.9, 2, 6, 0.3, 0.9, 0.95, 0.1, 0.03, 0.2, 0.08, 0.15, 1, Taste.ANY);
            case NEW_VISITOR -> new Habits(0, 1, 6, 0.12, 0.5, 0.4, 0.1, 0.03, 0.2, 0.08, 0.2, 0.25, Taste.ANY);
            case BOT -> new Habits(0.35, 15, 35, 0, 0, 0, 0, 0, 0, 0, 0, 0, Taste.ANY);
        };
    }
}
