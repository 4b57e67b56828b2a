package io.segue.core.engine;

import io.segue.core.event.Event;
import java.util.List;
import java.util.Map;

/**
 * Rules and what happens to the people they judge.
 *
 * @param rules by segment id
 * @param deliveries in the order of arrival
 * @param together whether neighbouring calls of one profile and one instant are one step
 * @param until when the run ends
 */
record Case(Map<String, String> rules, List<Delivery> deliveries, boolean together, long until) {
    Case {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A call for a profile.
     *
     * @param absorbs the profiles that turn out to be the same person with it
     */
    record Delivery(String profile, Event event, List<String> absorbs) {}

    /** In a form that can be read, and pasted. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rules.forEach((id, rule) -> text.append(id).append(": ").append(rule).append('\n'));
        for (Delivery delivery : deliveries) {
            Event event = delivery.event;
            text.append(String.format(
                            "  %-7s %-3s %-4s", Seconds.of(event.time()), delivery.profile, event.messageId()))
                    .append(event.name() == null ? "traits " + event.traits() : event.name() + " " + event.properties())
                    .append(event.context().isEmpty() ? "" : " context " + event.context())
                    .append(delivery.absorbs.isEmpty() ? "" : " absorbs " + delivery.absorbs)
                    .append('\n');
        }
        return text.append("  until ")
                .append(Seconds.of(until))
                .append(together ? "" : ", one call at a time")
                .append('\n')
                .toString();
    }
}
