package io.segue.server.shop;

/** Something worth watching in live traffic: what one person does within a minute or two, and what comes of it. */
public enum Story {
    BROWSER(
            "looks at six products within a minute",
            "browsing-enthusiasts",
            "enters at the fifth, leaves ten minutes later"),
    SIGN_UP(
            "looks around without a name, then signs up",
            "new-visitors",
            "the nameless profile leaves, the user enters"),
    STUCK("starts a checkout and goes away", "stuck-at-checkout", "enters by itself five minutes later"),
    THIRD_ORDER("orders three times", "repeat-buyers", "enters with the third order"),
    TWO_DEVICES("goes on in the app and signs in there", "app-shoppers", "enters when both turn out to be one person"),
    MAIL("opens the newsletter and clicks", "email-responders", "enters with the first of both"),
    WIN_BACK("comes back after more than six months", "churned-customers", "leaves with the first page");

    private final String does;
    private final String segment;
    private final String then;

    Story(String does, String segment, String then) {
        this.does = does;
        this.segment = segment;
        this.then = then;
    }

    /** What the person does, as the end of a sentence. */
    public String does() {
        return does;
    }

    /** The segment to watch, one of {@code examples/shop}. */
    public String segment() {
        return segment;
    }

    /** What happens there. */
    public String then() {
        return then;
    }
}
