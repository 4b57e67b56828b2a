package io.segue.server.shop;

import io.segue.server.json.JsonWriter;
import io.segue.server.shop.Assortment.Shelf;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * What can be done in the shop, and the calls it makes: the names of events and properties are those of Segment's
 * specification of e-commerce events.
 */
final class Storefront {
    private static final String CURRENCY = "USD";

    private final Visit visit;

    Storefront(Visit visit) {
        this.visit = visit;
    }

    void home() {
        visit.page("Home", "", "/");
        visit.pause(3, 20);
    }

    void search(Product wanted) {
        visit.track("Products Searched", json -> json.add("query", wanted.name()));
        visit.pause(4, 15);
    }

    void list(Shelf shelf) {
        visit.page("Category", shelf.category(), "/" + shelf.category());
        visit.track(
                "Product List Viewed",
                json -> json.add("list_id", shelf.category()).add("category", shelf.category()));
        visit.pause(5, 25);
    }

    void sortByPrice(Shelf shelf) {
        visit.track("Product List Filtered", json -> {
            json.add("list_id", shelf.category()).add("category", shelf.category());
            json.array("sorts")
                    .object()
                    .add("type", "price")
                    .add("value", "asc")
                    .end()
                    .endArray();
        });
        visit.pause(5, 15);
    }

    void look(Product product, int position) {
        visit.page("Product", product.category(), "/" + product.category() + "/" + product.id());
        visit.track("Product Viewed", json -> {
            describe(json, product);
            json.add("position", position);
        });
    }

    void wish(Product product) {
        visit.track("Product Added to Wishlist", json -> describe(json.add("wishlist_id", "mine"), product));
        visit.pause(1, 5);
    }

    void add(Product product, int quantity) {
        visit.track("Product Added", json -> describe(json, product).add("quantity", quantity));
        visit.pause(3, 15);
    }

    void remove(Product product) {
        visit.track("Product Removed", json -> describe(json, product));
        visit.pause(3, 15);
    }

    void cart(Basket basket) {
        visit.page("Cart", "", "/cart");
        visit.track("Cart Viewed", json -> products(json, basket));
        visit.pause(5, 30);
    }

    void startCheckout(Basket basket, String order) {
        visit.page("Checkout", "", "/checkout");
        visit.track("Checkout Started", json -> {
            json.add("order_id", order).add("value", money(basket.total())).add("currency", CURRENCY);
            products(json, basket);
        });
        visit.pause(5, 20);
    }

    void coupon(Basket basket, String order) {
        Consumer<JsonWriter> which = json -> json.add("order_id", order).add("coupon_id", basket.coupon());
        visit.track("Coupon Entered", which);
        visit.track("Coupon Applied", json -> {
            which.accept(json);
            json.add("discount", money(basket.discount()));
        });
        visit.pause(2, 8);
    }

    /** @param name of what is chosen in this step, such as {@code payment_method} */
    void step(int number, String order, String name, String value) {
        Consumer<JsonWriter> which = json -> json.add("checkout_id", order).add("step", number);
        visit.track("Checkout Step Viewed", which);
        visit.pause(10, 40);
        visit.track("Checkout Step Completed", json -> {
            which.accept(json);
            json.add(name, value);
        });
        visit.pause(2, 6);
    }

    void payment(String order, String method) {
        visit.track(
                "Payment Info Entered",
                json -> json.add("checkout_id", order).add("order_id", order).add("payment_method", method));
        visit.pause(2, 10);
    }

    void order(Basket basket, String order) {
        visit.track("Order Completed", json -> {
            json.add("order_id", order);
            amounts(json, basket);
            products(json, basket);
        });
    }

    void refund(Basket basket, String order) {
        visit.track("Order Refunded", json -> {
            json.add("order_id", order).add("total", money(basket.total())).add("currency", CURRENCY);
            products(json, basket);
        });
    }

    private static void amounts(JsonWriter json, Basket basket) {
        json.add("total", money(basket.total()))
                .add("subtotal", money(basket.subtotal()))
                .add("revenue", money(basket.revenue()))
                .add("shipping", money(basket.shipping()))
                .add("tax", money(basket.tax()))
                .add("discount", money(basket.discount()))
                .add("currency", CURRENCY);
        if (!basket.coupon().isEmpty()) {
            json.add("coupon", basket.coupon());
        }
    }

    private static void products(JsonWriter json, Basket basket) {
        json.array("products");
        for (Basket.Line line : basket.lines()) {
            json.object();
            describe(json, line.product()).add("quantity", line.quantity()).end();
        }
        json.endArray();
    }

    private static JsonWriter describe(JsonWriter json, Product product) {
        return json.add("product_id", product.id())
                .add("name", product.name())
                .add("category", product.category())
                .add("brand", product.brand())
                .add("price", money(product.cents()))
                .add("currency", CURRENCY);
    }

    private static BigDecimal money(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
