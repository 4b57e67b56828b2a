/**
 * A shop that does not exist, for the demo and for tests: its customers come, look, buy and leave, and what comes out is
 * calls of the tracking API in the order in which a server gets them. Everything follows from a seed; there is no clock,
 * no file and no network here. Begin with {@link io.segue.server.shop.Shop}; {@link io.segue.server.shop.CustomerType}
 * says who comes, {@code Shopper} what they do, {@code Storefront} which calls that makes.
 */
@NullMarked
package io.segue.server.shop;

import org.jspecify.annotations.NullMarked;
