package io.segue.server.demo;

import io.segue.server.feed.ChangeFeed;
import io.segue.server.io.Failure;
import io.segue.server.shop.Shop;
import io.segue.server.transfer.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** The shop's present: traffic comes in, and what changes is told, until the time is over. */
final class OpenShop {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final int TICKS_A_TALLY = 15;

    private final Stage stage;
    private final Shop shop;
    private final DemoOptions options;
    private final InstantSource clock;
    private final Voice voice;
    private final long end;

    OpenShop(Stage stage, Shop shop, DemoOptions options, InstantSource clock, Voice voice) {
        this.stage = stage;
        this.shop = shop;
        this.options = options;
        this.clock = clock;
        this.voice = voice;
        this.end = options.lasts().map(it -> System.nanoTime() + it.toNanos()).orElse(Long.MAX_VALUE);
    }

    void run() throws Failure, InterruptedException {
        if (options.liveRate() == 0) {
            voice.say("\nThe shop is quiet (--no-live). " + ending());
            while (pause()) {}
            return;
        }
        voice.say(String.format(
                Locale.ROOT,
                "%nNow it is open: about %.0f calls a second. Some of the changes (+ enters, - leaves, UTC), and stories (*)"
                        + " to watch. %s%n",
                options.liveRate(),
                ending()));
        ChangeFeed feed = stage.server().pipeline().changes();
        var ticker = new Ticker(feed);
        try (Present present =
                Present.start(shop.live(clock.millis(), options.liveRate(), ticker), stage.live(), clock)) {
            tell(ticker, present);
        }
    }

    private void tell(Ticker ticker, Present present) throws Failure, InterruptedException {
        for (int tick = 1; pause(); tick++) {
            if (present.failure().isPresent()) {
                throw present.failure().get();
            }
            for (String line : ticker.lines()) {
                voice.say(line);
            }
            if (tick % TICKS_A_TALLY == 0) {
                voice.say(String.format(
                        Locale.ROOT,
                        "          … and %,d other changes; %,d calls so far",
                        ticker.untold(),
                        present.calls()));
            }
        }
    }

    private String ending() {
        return options.lasts()
                .map(it -> "It ends in " + Math.max(1, it.toSeconds()) + " s.")
                .orElse("Ctrl-C ends it.");
    }

    /** Lets a moment pass; whether there is time left. */
    private boolean pause() throws InterruptedException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        Pause.REAL.of(Duration.ofNanos(Math.min(left, TICK.toNanos())));
        return true;
    }
}
