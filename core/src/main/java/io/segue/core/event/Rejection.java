package io.segue.core.event;

/**
 * Why a call was not taken, in words its sender can act on.
 *
 * @param code a stable, greppable name such as {@code no-identifier}
 * @param reason the field, what was wrong with it, and what would be right
 */
public record Rejection(String code, String reason) implements Parsed {}
