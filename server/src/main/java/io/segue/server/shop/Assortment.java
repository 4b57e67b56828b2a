package io.segue.server.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the shop sells: twelve categories of seventeen products, each category from cheap to dear. */
final class Assortment {
    private static final List<String> BRANDS =
            List.of("Alpenglow", "Birchway", "Corvane", "Driftline", "Eastholm", "Fernhill", "Greyhaven", "Hollowtree");

    static final List<Shelf> SHELVES = List.of(
            shelf("outdoor", 9, 420, """
                    whistle, water bottle, head lamp, trekking socks, camping stove, hammock, day pack, trekking poles,
                    rain jacket, sleeping mat, hiking boots, sleeping bag, climbing rope, large backpack, down jacket,
                    two-person tent, family tent"""),
            shelf("kitchen", 6, 350, """
                    peeler, wooden spoon, measuring jug, chopping board, bread tin, salad bowl, kettle, chef's knife,
                    scales, frying pan, toaster, pasta pot, hand blender, casserole, espresso maker, stand mixer, knife set"""),
            shelf("books", 7, 65, """
                    pocket guide, crime novel, poems, short stories, puzzle book, travel guide, romance, science fiction,
                    cook book, biography, history of maps, garden book, art book, atlas, photo book, encyclopedia, box set"""),
            shelf("toys", 5, 150, """
                    yo-yo, ball, card game, jigsaw, kite, plush bear, crayons, dice game, toy car, puppet, board game,
                    wooden blocks, science kit, train set, dolls' house, scooter, building set"""),
            shelf("garden", 4, 380, """
                    seeds, gloves, trowel, plant pot, watering can, bird feeder, hose, secateurs, rake, herb box, spade,
                    solar lights, garden chair, compost bin, parasol, barbecue, garden bench"""),
            shelf("fashion", 9, 260, """
                    socks, cap, t-shirt, belt, scarf, gloves, shirt, leggings, jeans, skirt, jumper, trainers, dress,
                    handbag, blazer, leather shoes, winter coat"""),
            shelf("beauty", 4, 120, """
                    soap, lip balm, hand cream, nail polish, shampoo, face mask, hair brush, deodorant set, body lotion,
                    mascara, sun cream, perfume sample set, face cream, serum, hair dryer, perfume, gift set"""),
            shelf("electronics", 12, 890, """
                    cable, phone case, mouse, charger, power bank, keyboard, earphones, smart bulb, speaker, router,
                    headphones, e-reader, webcam, smart watch, monitor, tablet, camera"""),
            shelf("sports", 6, 480, """
                    sweatband, skipping rope, ball, swimming goggles, resistance bands, yoga mat, dumbbells, tennis balls,
                    football, running shirt, racket, bike helmet, running shoes, fitness tracker, skates, weight bench,
                    rowing machine"""),
            shelf("home", 8, 520, """
                    candle, coaster set, picture frame, vase, cushion, wall clock, blanket, lamp shade, mirror, table lamp,
                    curtains, side table, rug, bed linen, floor lamp, armchair, bookcase"""),
            shelf("pets", 3, 180, """
                    treats, ball, bowl, lead, brush, toy mouse, collar, blanket, scratching post, cat litter, dry food,
                    dog coat, carrier, water fountain, dog bed, aquarium, cat tree"""),
            shelf("office", 2, 390, """
                    pencil, eraser, notebook, sticky notes, ball pen, folder, calendar, stapler, desk pad, hole punch,
                    fountain pen, desk lamp, paper box, whiteboard, shredder, printer, office chair"""));

    private Assortment() {}

    /** A category and its products, cheapest first. */
    record Shelf(String category, List<Product> products) {}

    /** Prices grow by the same factor from product to product. */
    private static Shelf shelf(String category, int cheapest, int dearest, String names) {
        String[] each = names.replace('\n', ' ').split(", *", -1);
        double factor = StrictMath.pow((double) dearest / cheapest, 1.0 / (each.length - 1));
        List<Product> products = new ArrayList<>();
        for (int rank = 0; rank < each.length; rank++) {
            String id = category.substring(0, 3).toUpperCase(Locale.ROOT) + "-" + (100 + rank);
            String brand = BRANDS.get((rank * 5 + category.length()) % BRANDS.size());
            double dollars = StrictMath.rint(cheapest * StrictMath.pow(factor, rank));
            int cents = (int) (dollars * 100 - 10);
            products.add(new Product(id, each[rank], category, brand, rank, cents));
        }
        return new Shelf(category, List.copyOf(products));
    }
}
