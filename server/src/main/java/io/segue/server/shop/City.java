package io.segue.server.shop;

import java.util.List;

/**
 * Where customers live.
 *
 * @param hours how far its clock is ahead of UTC, all year
 */
record City(String name, String country, String locale, int hours) {
    static final List<City> ALL = List.of(
            new City("Vienna", "AT", "de-AT", 1),
            new City("Hamburg", "DE", "de-DE", 1),
            new City("Lyon", "FR", "fr-FR", 1),
            new City("Porto", "PT", "pt-PT", 0),
            new City("Leeds", "GB", "en-GB", 0),
            new City("Boston", "US", "en-US", -5),
            new City("Austin", "US", "en-US", -6),
            new City("Portland", "US", "en-US", -8));
}
