package io.segue.core.event;

import io.segue.core.value.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One call of the tracking API, checked and brought into one form. {@code track}, {@code page} and {@code screen} have a
 * {@link #name} and are what rules count; {@code identify} and {@code group} carry {@link #traits}; {@code alias} only
 * joins identifiers.
 *
 * @param messageId names this call; two calls with one id are one call
 * @param time when it happened, in milliseconds since 1970 UTC
 * @param who whom it is about
 * @param name the event's name, as rules quote it; null for a call that is not an event
 * @param properties what the event says about itself; a page's and a screen's name and category included
 * @param traits what the call says about the person; a group's are below {@code group}
 * @param context where it happened: device, page, campaign
 */
public record Event(
        String messageId,
        long time,
        Identifiers who,
        @Nullable String name,
        Fields properties,
        Fields traits,
        Fields context)
        implements Parsed {

    /** The same call under another id. */
    public Event withMessageId(String other) {
        return new Event(other, time, who, name, properties, traits, context);
    }
}
