package io.segue.server.shop;

import java.util.List;

/** From the basket to the order, as far as the customer goes. */
final class Till {
    private static final double TAKEN_OUT = 0.06;
    private static final double REFUNDED = 0.05;
    private static final long REFUND_MIN = 3 * Rhythm.DAY;
    private static final long REFUND_MAX = 20 * Rhythm.DAY;
    private static final List<String> SHIPPING = List.of("standard", "express", "pick-up");
    private static final List<String> PAYMENT = List.of("card", "invoice", "wallet");

    private final Visit visit;
    private final Storefront shop;
    private final Refunds refunds;
    private final Customer customer;
    private final Dice dice;
    private final Habits habits;

    /** Reports a refund when its time has come. */
    interface Refunds {
        void refund(Customer customer, Basket basket, String order, long at, Dice dice);
    }

    /** Nothing is ever sent back. */
    static final Refunds NO_REFUNDS = (customer, basket, order, at, dice) -> {};

    Till(Visit visit, Refunds refunds) {
        this.visit = visit;
        this.refunds = refunds;
        shop = new Storefront(visit);
        customer = visit.customer;
        dice = visit.dice;
        habits = Habits.of(customer.person.type());
    }

    static String nextOrder(Customer customer) {
        return "o-" + customer.person.userId() + "-" + ++customer.checkouts;
    }

    void buy(List<Product> seen) {
        if (!wantsMore() || !dice.chance(habits.adds())) {
            return;
        }
        Basket basket = Choice.basket(seen, habits, dice);
        fill(basket);
        shop.cart(basket);
        if (dice.chance(habits.startsCheckout())) {
            checkOut(basket, dice.chance(habits.completes()));
        }
    }

    /** Occasional buyers have had enough after one order or two, the time before included. */
    private boolean wantsMore() {
        return customer.person.type() != CustomerType.OCCASIONAL_BUYER
                || customer.orders < 1 + customer.person.number() % 2;
    }

    /** Buys some of what was seen, or leaves at the checkout. */
    void fillAndCheckOut(List<Product> seen, boolean completes) {
        Basket basket = Choice.basket(seen, habits, dice);
        fill(basket);
        checkOut(basket, completes);
    }

    private void fill(Basket basket) {
        for (Basket.Line line : basket.lines()) {
            shop.add(line.product(), line.quantity());
        }
        Product last = basket.lines().getLast().product();
        if (dice.chance(TAKEN_OUT)) {
            shop.remove(last);
            shop.add(last, 1);
        }
    }

    /** @param completes else the customer leaves after the first step */
    private void checkOut(Basket basket, boolean completes) {
        if (customer.person.account()) {
            new Account(visit).signIn();
        }
        String order = nextOrder(customer);
        shop.startCheckout(basket, order);
        if (!basket.coupon().isEmpty()) {
            shop.coupon(basket, order);
        }
        shop.step(1, order, "shipping_method", dice.pick(SHIPPING));
        if (!completes) {
            return;
        }
        String method = dice.pick(PAYMENT);
        shop.step(2, order, "payment_method", method);
        shop.payment(order, method);
        shop.order(basket, order);
        customer.orders++;
        visit.page("Thank You", "", "/checkout/done");
        if (customer.registered && dice.chance(REFUNDED)) {
            refunds.refund(customer, basket, order, visit.now() + dice.instant(REFUND_MIN, REFUND_MAX), dice);
        }
    }
}
