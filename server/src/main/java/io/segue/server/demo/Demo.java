package io.segue.server.demo;

import io.segue.core.event.IsoTime;
import io.segue.server.Server;
import io.segue.server.config.ConfigReader;
import io.segue.server.config.ServerConfig;
import io.segue.server.io.Failure;
import io.segue.server.shop.Arrival;
import io.segue.server.shop.Shop;
import io.segue.server.shop.ShopOptions;
import io.segue.server.yaml.Findings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From an empty folder to a shop that is open: the server, its segments, the past, what to try, the present. */
public final class Demo {
    private final DemoOptions options;
    private final InstantSource clock;
    private final Voice voice;

    public Demo(DemoOptions options, InstantSource clock, Voice voice) {
        this.options = options;
        this.clock = clock;
        this.voice = voice;
    }

    /**
     * Returns when the time that was asked for is over.
     *
     * @throws InterruptedException when somebody does not want to see more
     */
    public void run() throws Failure, InterruptedException {
        int port = port();
        try (DemoFolder folder = DemoFolder.open(options.data());
                Server server = Server.start(config(folder, port), clock, new SecureRandom());
                Stage stage = new Stage(server)) {
            voice.say("Segue " + Server.version() + " runs at " + server.uri() + ", its data in " + folder.path()
                    + (folder.kept() ? "" : ", which is deleted at the end"));
            voice.say(stage.applySegments() + " segments of examples/shop are applied");
            Shop shop = past(folder, stage);
            show(stage);
            new OpenShop(stage, shop, options, clock, voice).run();
        }
    }

    private int port() throws Failure {
        if (options.port().isPresent()) {
            return options.port().get();
        }
        int port = FreePort.find();
        if (port != FreePort.USUAL) {
            voice.say("Port " + FreePort.USUAL + " is in use, so it will be " + port + "; --port chooses another");
        }
        return port;
    }

    private static ServerConfig config(DemoFolder folder, int port) throws Failure {
        Map<String, String> set = Map.of("--data", folder.path().toString(), "--port", Integer.toString(port));
        return switch (ConfigReader.ofOptions(set)) {
            case ConfigReader.Valid valid -> valid.config().config();
            case ConfigReader.Invalid invalid -> throw Findings.failure(invalid.findings());
        };
    }

    /** The shop at the end of its past, which has been sent. */
    private Shop past(DemoFolder folder, Stage stage) throws Failure, InterruptedException {
        Memo memo = Memo.read(folder.path()).orElseGet(() -> new Memo(shopUntil(clock.millis()), false));
        var shop = new Shop(memo.shop());
        if (memo.loaded()) {
            voice.say("Going on with " + described(memo.shop()));
            pass(shop.history());
            return shop;
        }
        memo.write(folder.path());
        voice.say("Loading " + described(memo.shop()) + " …");
        voice.say(load(stage, memo.shop(), shop.history()));
        new Memo(memo.shop(), true).write(folder.path());
        return shop;
    }

    private ShopOptions shopUntil(long now) {
        long from = now - Duration.ofDays(options.days()).toMillis();
        return new ShopOptions(options.seed(), options.customers(), from, options.days());
    }

    private static String described(ShopOptions shop) {
        return String.format(
                Locale.ROOT,
                "%d days of %,d customers, until %s, seed %d",
                shop.days(),
                shop.customers(),
                IsoTime.format(shop.to()),
                shop.seed());
    }

    /** Brings the shop to the end of a past that was sent before. */
    private static void pass(Iterator<Arrival> past) {
        past.forEachRemaining(arrival -> {});
    }

    private String load(Stage stage, ShopOptions size, Iterator<Arrival> arrivals)
            throws Failure, InterruptedException {
        var past = new Past(size, arrivals);
        long start = System.nanoTime();
        Voice.Watched watched = voice.watch(past::calls, past.passed(), size.to() - size.from());
        try {
            stage.load(past);
        } finally {
            watched.end();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d calls in %.1f s, %,d a second; %,d profiles",
                past.calls(),
                seconds,
                Math.round(past.calls() / seconds),
                stage.server().pipeline().directory().profiles());
    }

    private void show(Stage stage) throws Failure {
        Tour tour = stage.tour();
        voice.say("\nWho is in which segment now\n");
        sayAll(tour.sizes());
        List<Tour.Person> people = tour.people();
        voice.say("\nA few of them\n");
        for (Tour.Person person : people) {
            voice.say(tour.line(person));
        }
        Suggestions suggestions = stage.suggestions();
        voice.say("\nWhat to try in another terminal; every line works as it is");
        sayAll(suggestions.keys());
        if (!people.isEmpty()) {
            sayAll(suggestions.about(people.getFirst()));
        }
        sayAll(suggestions.aboutYou());
        sayAll(suggestions.aboutAll());
    }

    private void sayAll(List<String> lines) throws Failure {
        for (String line : lines) {
            voice.say(line);
        }
    }
}
