package io.segue.server.config;

/** What came of reading a setting's text. */
sealed interface Read<T> {
    record Good<T>(T value) implements Read<T> {}

    /**
     * @param expected what would have been right, to follow on "expected"
     * @param hint a way out; may be empty
     */
    record Bad<T>(String expected, String hint) implements Read<T> {}
}
