package io.segue.core.engine;

import io.segue.core.event.Event;
import java.util.List;

/** One profile as a host sees it; either the engine's or the oracle's. Reports what changed to whoever made it. */
interface Person {
    /** The clock has reached this instant. */
    void wake(long at);

    /** What has become known at one instant: people who turned out to be this one, and calls. */
    void take(long at, List<Person> absorbed, List<Event> calls);

    /** This one turned out to be somebody else, or wants to be forgotten. */
    void leave(long at);
}
