package io.segue.server.shop;

import io.segue.core.event.IsoTime;
import io.segue.server.shop.Assortment.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays the {@link Story stories}, one after another. */
final class Stories {
    /** The numbers of their people, far from all others. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final Mode mode;
    private final Shopper shopper;
    private final List<Customer> gone;
    private final Narrator narrator;
    private int played;

    /** @param gone customers who can come back */
    Stories(Mode mode, Shopper shopper, List<Customer> gone, Narrator narrator) {
        this.mode = mode;
        this.shopper = shopper;
        this.gone = gone;
        this.narrator = narrator;
    }

    void playNext(long at) {
        Story[] all = Story.values();
        Story story = all[played % all.length];
        int round = played++ / all.length;
        if (story == Story.WIN_BACK) {
            winBack(at, round);
            return;
        }
        String name = name(story, at);
        Person person = Person.of(mode.ids(), FIRST + played, CustomerType.OCCASIONAL_BUYER, name);
        play(story, new Customer(person, name), at);
    }

    /** Such as {@code demo-browser-101407}: the time of day makes it another than that of any other day's run. */
    private static String name(Story story, long at) {
        String kind = story.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "demo-" + kind + "-" + IsoTime.format(at).substring(11, 19).replace(":", "");
    }

    private void play(Story story, Customer who, long at) {
        Visit visit = begin(who, Device.desktop(), at);
        narrator.begins(at, story, story == Story.BROWSER ? who.anonymousId(visit.device) : who.person.userId());
        switch (story) {
            case BROWSER -> look(visit, 6);
            case SIGN_UP -> {
                look(visit, 3);
                new Account(visit).signIn();
            }
            case STUCK -> {
                new Account(visit).signIn();
                till(visit).fillAndCheckOut(look(visit, 3), false);
            }
            case THIRD_ORDER -> {
                new Account(visit).signIn();
                for (int i = 0; i < 3; i++) {
                    till(visit).fillAndCheckOut(look(visit, 2), true);
                }
            }
            case TWO_DEVICES -> {
                new Account(visit).signIn();
                look(visit, 2);
                Visit app = begin(who, Device.app(true), visit.now());
                look(app, 4);
                new Account(app).signIn();
                look(app, 1);
            }
            case MAIL -> mail(who, at);
            case WIN_BACK -> throw new IllegalArgumentException("expected a person for a story of its own");
        }
    }

    private void mail(Customer who, long at) {
        var letter = begin(who, Device.mailer(), at);
        new Newsletter(letter).open();
        new Newsletter(letter).click();
    }

    private void winBack(long at, int round) {
        if (!gone.isEmpty()) {
            Customer customer = gone.get(round % gone.size());
            narrator.begins(at, Story.WIN_BACK, customer.person.userId());
            Visit visit = begin(customer, Device.desktop(), at);
            new Account(visit).signIn();
            look(visit, 2);
        }
    }

    private Visit begin(Customer customer, Device device, long at) {
        customer.visits++;
        Dice dice = Dice.of(mode.ids(), customer.person.number(), customer.visits, played);
        return shopper.visitOn(customer, device, Campaign.NONE, at, Wire.LATENCY, dice);
    }

    private static Till till(Visit visit) {
        return new Till(visit, Till.NO_REFUNDS);
    }

    private static List<Product> look(Visit visit, int products) {
        var shop = new Storefront(visit);
        shop.home();
        Shelf shelf = Choice.shelf(visit.customer.person, visit.dice);
        shop.list(shelf);
        List<Product> seen = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            Product product = visit.dice.pick(shelf.products());
            shop.look(product, i);
            visit.pause(15, 45);
            seen.add(product);
        }
        return seen;
    }
}
