package io.segue.server.shop;

import io.segue.core.event.IsoTime;
import io.segue.server.json.JsonWriter;
import java.util.function.Consumer;

/**
 * One stay of one customer on one device, and its hand of the clock. Writes the calls of the tracking API; what they say
 * is the {@link Storefront}'s business.
 */
final class Visit {
    static final String SITE = "https://shop.example";

    /** Two calls of one visit are never of one instant. */
    private static final int BETWEEN_CALLS = 40;

    final Customer customer;
    final Device device;
    final Dice dice;
    private final Mode mode;
    private final Wire wire;
    private final Campaign campaign;
    private final long delay;
    private final long start;
    private final String id;
    private int calls;
    private long now;
    private String path = "/";

    /** @param delay how late calls arrive, in milliseconds */
    Visit(
            Customer customer,
            Device device,
            Campaign campaign,
            long start,
            long delay,
            Dice dice,
            Mode mode,
            Wire wire) {
        this.customer = customer;
        this.device = device;
        this.campaign = campaign;
        this.start = start;
        this.delay = delay;
        this.dice = dice;
        this.mode = mode;
        this.wire = wire;
        now = start;
        id = Long.toHexString(Dice.mix(mode.ids(), customer.person.number(), customer.visits, device.slot()));
    }

    long now() {
        return now;
    }

    /** Lets time pass, in seconds as in life. */
    void pause(int least, int most) {
        now += (long) (dice.between(least * 1000, most * 1000) * mode.pace());
    }

    void track(String event, Consumer<JsonWriter> properties) {
        call("track", json -> {
            json.add("event", event);
            json.object("properties");
            properties.accept(json);
            json.end();
        });
    }

    /** A page on the web, a screen in the app. */
    void page(String name, String category, String itsPath) {
        path = itsPath;
        call(device.isApp() ? "screen" : "page", json -> {
            json.add("name", name);
            if (!category.isEmpty()) {
                json.add("category", category);
            }
            json.object("properties").add("path", path).add("title", name).end();
        });
    }

    void identify(Consumer<JsonWriter> traits) {
        call("identify", json -> {
            json.object("traits");
            traits.accept(json);
            json.end();
        });
    }

    void alias() {
        call("alias", json -> json.add("previousId", customer.anonymousId(device)));
    }

    private void call(String type, Consumer<JsonWriter> rest) {
        JsonWriter json = wire.json;
        long at = now + delay;
        json.object().add("type", type).add("messageId", id + "-" + calls++);
        who(json);
        json.add("timestamp", IsoTime.format(now));
        if (mode.live()) {
            json.add("sentAt", IsoTime.format(at));
        }
        rest.accept(json);
        context(json);
        json.end();
        wire.send(at, json.take(), dice);
        now += BETWEEN_CALLS;
    }

    private void who(JsonWriter json) {
        if (device.isOfCustomer()) {
            json.add("anonymousId", customer.anonymousId(device));
        }
        if (!device.isOfCustomer() || customer.isKnownOn(device)) {
            json.add("userId", customer.person.userId());
        }
    }

    private void context(JsonWriter json) {
        json.object("context");
        if (!device.channel().isEmpty()) {
            json.add("channel", device.channel());
        }
        if (device.isOfCustomer()) {
            stay(json);
        }
        if (!campaign.name().isEmpty()) {
            json.object("campaign")
                    .add("name", campaign.name())
                    .add("source", campaign.source())
                    .add("medium", campaign.medium())
                    .end();
        }
        json.end();
    }

    private void stay(JsonWriter json) {
        Person person = customer.person;
        json.add("sessionId", start / 1000)
                .add("ip", person.ip(device))
                .add("locale", person.city().locale())
                .add("userAgent", device.userAgent());
        json.object("device").add("type", device.type()).end();
        if (!device.isApp()) {
            json.object("page").add("path", path).add("url", SITE + path).end();
        }
    }
}
