package io.segue.core.event;

/** What became of a call: an {@link Event}, or the {@link Rejection} that says why not. */
public sealed interface Parsed permits Event, Rejection {}
