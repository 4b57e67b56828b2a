package io.segue.server.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sends calls to a running server as fast as it answers, or at a steady rate, and prints how many were taken and how long
 * the answers took. At a rate, an answer's time counts from when its request was due, so that waiting behind a slow answer
 * is seen.
 *
 * <pre>
 * java -cp 'server/target/test-classes:server/target/lib/*' io.segue.server.load.LoadGenerator URL --key KEY --batch 100
 * </pre>
 */
@Command(name = "load", mixinStandardHelpOptions = true)
public final class LoadGenerator implements Callable<Integer> {
    private static final long REFUSED_PAUSE_NANOS = 20_000_000;

    @Parameters(description = "where the server is, such as http://127.0.0.1:8080")
    private URI server;

    @Option(names = "--key", required = true, description = "a write key")
    private String key;

    @Option(names = "--batch", defaultValue = "100", description = "events in a request; 1 sends to /v1/track")
    private int batch;

    @Option(names = "--connections", defaultValue = "8")
    private int connections;

    @Option(names = "--seconds", defaultValue = "20", description = "how long to measure")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before that")
    private int warmUp;

    @Option(names = "--rate", defaultValue = "0", description = "events a second; 0 is as fast as possible")
    private double rate;

    @Option(names = "--profiles", defaultValue = "50000")
    private int profiles;

    @Option(names = "--fill", description = "sends one event of each profile and ends")
    private boolean fill;

    @Option(names = "--seed", defaultValue = "1", description = "also begins the message ids, so use another each time")
    private long seed;

    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadGenerator()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Events events = new Events(profiles, seed, fill);
        long start = System.nanoTime();
        long from = start + warmUp * 1_000_000_000L;
        long to = from + seconds * 1_000_000_000L;
        double period = rate == 0 ? 0 : 1e9 * connections * batch / rate;
        List<Future<Latencies>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                long first = start + (long) (period * i / connections);
                results.add(threads.submit(() -> send(events, first, period, from, to)));
            }
        }
        Latencies all = new Latencies();
        for (Future<Latencies> result : results) {
            all.add(result.get());
        }
        print(all, fill ? (System.nanoTime() - start) / 1e9 : seconds);
        return all.refused() == 0 ? 0 : 1;
    }

    private Latencies send(Events events, long first, double period, long from, long to) throws IOException {
        Latencies latencies = new Latencies();
        try (var connection = new Connection(server, key)) {
            long sent = 0;
            while (true) {
                long due = period == 0 ? System.nanoTime() : first + (long) (period * sent);
                if (fill ? events.written() >= profiles : due >= to) {
                    return latencies;
                }
                Connection.pauseUntil(due);
                boolean taken = batch == 1 ? connection.single(events) : connection.batch(events, batch);
                while (fill && !taken) {
                    Connection.pauseUntil(System.nanoTime() + REFUSED_PAUSE_NANOS);
                    taken = connection.again();
                }
                sent++;
                if (fill || due >= from) {
                    latencies.add(taken, System.nanoTime() - due);
                }
            }
        }
    }

    private void print(Latencies all, double measured) {
        System.out.printf(
                Locale.ROOT,
                "%,.0f events/s, %,.0f requests/s, %d refused; answers in ms: p50 %.2f, p99 %.2f, p99.9 %.2f, max %.2f%n",
                all.count() * batch / measured,
                all.count() / measured,
                all.refused(),
                all.millis(0.5),
                all.millis(0.99),
                all.millis(0.999),
                all.millis(1));
    }
}
