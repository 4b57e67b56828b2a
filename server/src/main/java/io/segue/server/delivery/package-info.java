/**
 * Webhooks out, after the Standard Webhooks specification. Begin with {@link io.segue.server.delivery.Dispatcher}: it keeps
 * one {@link io.segue.server.delivery.Worker} for each {@link io.segue.server.delivery.Destination}, which reads the feed
 * from its own place, tries each change ({@link io.segue.server.delivery.Sender}) and writes down what became of it ({@link
 * io.segue.server.delivery.Ledger}). Knows the feed and the store; knows nothing of profiles, calls and segments' rules, nor
 * of the HTTP server.
 *
 * <p>Its tables; an id has two bytes of length before it, and numbers are as long as their types:
 *
 * <ul>
 *   <li>{@code DESTINATIONS}: {@code 1 id} is the destination as JSON, {@code 2 id} how far it has come
 *   <li>{@code RETRIES}: {@code id dueAt position ordinal} is a {@link io.segue.server.delivery.Letter}
 *   <li>{@code DELIVERIES}: {@code id 1 number} is an {@link io.segue.server.delivery.Attempt}, {@code id 2 position
 *       ordinal} a dead letter
 * </ul>
 */
@NullMarked
package io.segue.server.delivery;

import org.jspecify.annotations.NullMarked;
