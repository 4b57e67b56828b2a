package io.segue.server.ingest;

import java.util.List;
import java.util.Locale;

/**
 * Tells programs from people by what they call themselves. Only those that do not hide are found; a flag is set and
 * nothing is dropped, so a rule decides what to make of it.
 */
final class Bots {
    /** Parts of user agents, in lower case. */
    private static final List<String> PATTERNS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "scrapy",
            "archiver",
            "facebookexternalhit",
            "mediapartners",
            "lighthouse",
            "pagespeed",
            "pingdom",
            "uptime",
            "headless",
            "phantomjs",
            "puppeteer",
            "selenium",
            "curl/",
            "wget/",
            "python-requests",
            "python-urllib",
            "go-http-client");

    /** A maker of telephones. */
    private static final String NO_BOT = "cubot";

    private Bots() {}

    static boolean matches(String userAgent) {
        String text = userAgent.toLowerCase(Locale.ROOT).replace(NO_BOT, "");
        return PATTERNS.stream().anyMatch(text::contains);
    }
}
