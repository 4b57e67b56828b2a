package io.segue.server.shop;

import java.util.List;

/** What brought somebody to the shop; the three are the {@code utm_} parameters of the first page. */
record Campaign(String name, String source, String medium) {
    /** Nothing did; the visit came by itself. */
    static final Campaign NONE = new Campaign("", "", "");

    static final Campaign NEWSLETTER = new Campaign("weekly-letter", "newsletter", "email");

    private static final double ANY = 0.3;

    private static final List<Campaign> ALL = List.of(
            new Campaign("brand", "google", "cpc"),
            new Campaign("great-outdoors", "google", "cpc"),
            new Campaign("price-watch", "comparison", "cpc"),
            new Campaign("look-of-the-week", "instagram", "social"),
            new Campaign("friends", "partner", "affiliate"));

    static Campaign choose(Dice dice) {
        return dice.chance(ANY) ? dice.pick(ALL) : NONE;
    }
}
