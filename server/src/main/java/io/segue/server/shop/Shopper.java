package io.segue.server.shop;

import io.segue.server.shop.Assortment.Shelf;
import java.util.ArrayList;
import java.util.List;

/** What customers do in a visit, by the habits of their type. */
final class Shopper {
    /** Of the visits with the app, without a network: the calls are kept and sent an hour to two days later. */
    private static final double OFFLINE = 0.13;

    private static final long OFFLINE_MIN = Rhythm.HOUR;
    private static final long OFFLINE_MAX = 2 * Rhythm.DAY;
    private static final double SECOND_DEVICE = 0.45;
    private static final double COOKIES_DELETED = 0.02;
    private static final double SIGNS_IN = 0.4;
    private static final double TOLD_AGAIN = 0.1;
    private static final double SEARCHES = 0.25;
    private static final double MAIL_CLICKED = 0.45;
    private static final double UNSUBSCRIBES = 0.02;

    private final Mode mode;
    private final Wire wire;

    Shopper(Mode mode, Wire wire) {
        this.mode = mode;
        this.wire = wire;
    }

    void visit(Customer customer, long start) {
        customer.visits++;
        Dice dice = Dice.of(mode.ids(), customer.person.number(), customer.visits);
        if (customer.person.type() == CustomerType.BOT) {
            crawl(customer, start, dice);
        } else if (customer.readsMail()
                && dice.chance(Habits.of(customer.person.type()).mails())) {
            readMail(customer, start, dice);
        } else {
            come(customer, Campaign.choose(dice), start, dice);
        }
    }

    private void crawl(Customer customer, long start, Dice dice) {
        Habits habits = Habits.of(customer.person.type());
        var visit = visitOn(customer, customer.person.devices().getFirst(), Campaign.NONE, start, Wire.LATENCY, dice);
        var shop = new Storefront(visit);
        int views = dice.between(habits.viewsMin(), habits.viewsMax());
        for (int i = 0; i < views; i++) {
            shop.look(dice.pick(dice.pick(Assortment.SHELVES).products()), i);
            visit.pause(1, 4);
        }
    }

    private void readMail(Customer customer, long start, Dice dice) {
        var mail = visitOn(customer, Device.mailer(), Campaign.NEWSLETTER, start, Wire.LATENCY, dice);
        var letter = new Newsletter(mail);
        letter.open();
        if (dice.chance(UNSUBSCRIBES)) {
            letter.unsubscribe();
        } else if (dice.chance(MAIL_CLICKED)) {
            letter.click();
            come(customer, Campaign.NEWSLETTER, mail.now(), dice);
        }
    }

    private void come(Customer customer, Campaign campaign, long start, Dice dice) {
        if (dice.chance(COOKIES_DELETED)) {
            customer.deleteCookies();
        }
        List<Device> devices = customer.person.devices();
        Device device = devices.size() > 1 && dice.chance(SECOND_DEVICE) ? devices.get(1) : devices.getFirst();
        boolean offline = device.isApp() && customer.isKnownOn(device) && dice.chance(OFFLINE);
        long delay = offline ? dice.instant(OFFLINE_MIN, OFFLINE_MAX) : Wire.LATENCY;
        var visit = visitOn(customer, device, device.isApp() ? Campaign.NONE : campaign, start, delay, dice);
        List<Product> seen = browse(visit);
        if (!offline) {
            new Till(visit, this::refund).buy(seen);
        }
    }

    private List<Product> browse(Visit visit) {
        Dice dice = visit.dice;
        Habits habits = Habits.of(visit.customer.person.type());
        var shop = new Storefront(visit);
        boolean known = visit.customer.isKnownOn(visit.device);
        if (known && dice.chance(TOLD_AGAIN)) {
            new Account(visit).identify();
        }
        shop.home();
        int views = dice.between(habits.viewsMin(), habits.viewsMax());
        int signIn = !known && signsIn(visit.customer, dice) ? dice.between(0, views - 1) : views;
        List<Product> seen = new ArrayList<>();
        Shelf shelf = enter(shop, visit);
        for (int i = 0; i < views; i++) {
            if (i == signIn) {
                new Account(visit).signIn();
            }
            if (i > 0 && dice.chance(habits.strolls())) {
                shelf = enter(shop, visit);
            }
            Product product = Choice.product(shelf, habits.taste(), dice);
            shop.look(product, i);
            seen.add(product);
            visit.pause(10, 75);
            if (dice.chance(habits.wishes())) {
                shop.wish(product);
            }
        }
        return seen;
    }

    private static boolean signsIn(Customer customer, Dice dice) {
        return customer.person.account()
                && (customer.person.type() == CustomerType.NEW_VISITOR || dice.chance(SIGNS_IN));
    }

    private static Shelf enter(Storefront shop, Visit visit) {
        Dice dice = visit.dice;
        Habits habits = Habits.of(visit.customer.person.type());
        Shelf shelf = Choice.shelf(visit.customer.person, dice);
        if (dice.chance(SEARCHES)) {
            shop.search(Choice.product(shelf, habits.taste(), dice));
        } else {
            shop.list(shelf);
            if (dice.chance(habits.sortsByPrice())) {
                shop.sortByPrice(shelf);
            }
        }
        return shelf;
    }

    private void refund(Customer customer, Basket basket, String order, long at, Dice dice) {
        var visit = visitOn(customer, Device.backOffice(), Campaign.NONE, at, Wire.LATENCY, dice);
        new Storefront(visit).refund(basket, order);
    }

    /** An order of the time before, as another system reports it. */
    void pastOrder(Customer customer, long at) {
        customer.visits++;
        Dice dice = Dice.of(mode.ids(), customer.person.number(), customer.visits);
        Habits habits = Habits.of(customer.person.type());
        var visit = visitOn(customer, Device.backOffice(), Campaign.NONE, at, 0, dice);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            products.add(Choice.product(Choice.shelf(customer.person, dice), habits.taste(), dice));
        }
        Basket basket = Choice.basket(products, habits, dice);
        new Storefront(visit).order(basket, Till.nextOrder(customer));
        customer.orders++;
    }

    Visit visitOn(Customer customer, Device device, Campaign campaign, long start, long delay, Dice dice) {
        return new Visit(customer, device, campaign, start, delay, dice, mode, wire);
    }
}
