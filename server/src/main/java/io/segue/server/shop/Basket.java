package io.segue.server.shop;

import java.util.List;

/**
 * What is going to be bought. All amounts are in cents.
 *
 * @param coupon its code; empty for none
 * @param percent what the coupon takes off
 */
record Basket(List<Line> lines, String coupon, int percent) {
    private static final int FREE_SHIPPING_FROM = 5_000;
    private static final int SHIPPING = 490;
    private static final int TAX_PERCENT = 7;

    record Line(Product product, int quantity) {}

    Basket with(String code, int off) {
        return new Basket(lines, code, off);
    }

    int subtotal() {
        return lines.stream()
                .mapToInt(line -> line.product.cents() * line.quantity)
                .sum();
    }

    int discount() {
        return subtotal() * percent / 100;
    }

    int shipping() {
        return subtotal() < FREE_SHIPPING_FROM ? SHIPPING : 0;
    }

    int tax() {
        return revenue() * TAX_PERCENT / 100;
    }

    /** What the goods bring in. */
    int revenue() {
        return subtotal() - discount();
    }

    /** What the customer pays. */
    int total() {
        return revenue() + shipping() + tax();
    }
}
