package io.segue.server.delivery;

/** Whether a destination is told of changes. What is not delivered meanwhile waits. */
public sealed interface State {
    record Active() implements State {}

    /** Somebody wants it to wait. */
    record Paused() implements State {}

    /** It turned out not to want any more, or not to be able to. */
    record Disabled(String reason) implements State {}
}
