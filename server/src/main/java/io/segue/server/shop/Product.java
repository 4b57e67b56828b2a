package io.segue.server.shop;

/**
 * Something the shop sells.
 *
 * @param rank its place in its category by price, the cheapest is 0
 * @param cents its price
 */
record Product(String id, String name, String category, String brand, int rank, int cents) {}
