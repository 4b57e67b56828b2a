package io.segue.server.config;

/**
 * What a setting was set to, and where.
 *
 * @param origin such as {@code segue.yaml:3}, {@code SEGUE_HTTP_PORT} or {@code --port}
 * @param complaint how to say that something is wrong with it
 */
record Given(String text, String origin, Complaint complaint) {
    /** Takes a problem with one text. */
    @FunctionalInterface
    interface Complaint {
        void say(String code, String message, String hint);
    }
}
