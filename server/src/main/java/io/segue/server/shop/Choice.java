package io.segue.server.shop;

import io.segue.server.shop.Assortment.Shelf;
import io.segue.server.shop.Habits.Taste;
import java.util.ArrayList;
import java.util.List;

/** What customers like: categories by the person, products and baskets by the type. */
final class Choice {
    private static final double BEST = 0.4;
    private static final double SECOND = 0.2;
    private static final int OFF_MIN = 15;
    private static final int OFF_MAX = 30;

    private Choice() {}

    static Shelf shelf(Person person, Dice dice) {
        double which = dice.unit();
        if (which < BEST) {
            return person.favourites().getFirst();
        }
        return which < BEST + SECOND ? person.favourites().getLast() : dice.pick(Assortment.SHELVES);
    }

    static Product product(Shelf shelf, Taste taste, Dice dice) {
        double one = dice.unit();
        double two = dice.unit();
        double dear = switch (taste) {
            case CHEAP -> Math.min(one, two) * 0.7;
            case ANY -> Math.min(one, StrictMath.sqrt(two)) * 0.9;
            case DEAR -> Math.max(one, two) * 0.9;
        };
        List<Product> products = shelf.products();
        return products.get((int) (dear * products.size()));
    }

    /** Some of what was seen last, with a coupon if the type has a habit of it. */
    static Basket basket(List<Product> seen, Habits habits, Dice dice) {
        int most = habits.taste() == Taste.CHEAP ? 3 : 2;
        int count = Math.min(seen.size(), dice.between(1, most));
        List<Basket.Line> lines = new ArrayList<>();
        for (Product product : seen.subList(seen.size() - count, seen.size())) {
            lines.add(new Basket.Line(product, dice.chance(0.15) ? 2 : 1));
        }
        var basket = new Basket(List.copyOf(lines), "", 0);
        if (!dice.chance(habits.coupons())) {
            return basket;
        }
        int off = dice.between(OFF_MIN, OFF_MAX);
        return basket.with("SAVE" + off, off);
    }
}
