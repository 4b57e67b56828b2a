package io.segue.server.ingest;

import io.segue.core.event.IsoTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of a request to calls that can be kept, an event at a time and in batches of 100; the figure is for one
 * event. Run: {@code ./segue bench ReceptionBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReceptionBenchmark {
    static final int BATCH = 100;

    /** Bodies that take turns, so that no one is learnt by heart. */
    private static final int BODIES = 64;

    private static final long NOW = IsoTime.parse("2026-03-01T12:00:00Z").getAsLong();

    private final Arrival arrival =
            new Arrival(NOW, List.of("key"), "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0", true);
    private final byte[][] single = new byte[BODIES][];
    private final byte[][] batches = new byte[BODIES][];
    private Reception reception = new Reception(key -> Optional.of("shop"), new Random(1));
    private int next;

    @Setup
    public void prepare() {
        reception = new Reception(key -> Optional.of("shop"), new Random(1));
        Random random = new Random(1);
        for (int i = 0; i < BODIES; i++) {
            single[i] = call(random).getBytes(StandardCharsets.UTF_8);
            StringBuilder batch = new StringBuilder("{\"sentAt\":\"2026-03-01T11:59:59.900Z\",\"batch\":[");
            for (int j = 0; j < BATCH; j++) {
                batch.append(j == 0 ? "" : ",").append(call(random));
            }
            batches[i] = batch.append("],\"context\":{\"locale\":\"de-DE\"}}")
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** As libraries send it: about 600 bytes. */
    private static String call(Random random) {
        String id = Long.toHexString(random.nextLong()) + "-" + Long.toHexString(random.nextLong());
        int product = random.nextInt(10_000);
        return "{\"type\":\"track\",\"event\":\"Product Viewed\",\"messageId\":\"ajs-" + id + "\",\"anonymousId\":\""
                + id
                + "\",\"userId\":\"customer-" + random.nextInt(50_000)
                + "\",\"timestamp\":\"2026-03-01T11:59:5" + random.nextInt(10)
                + ".123Z\",\"properties\":{\"product_id\":\"p-"
                + product + "\",\"name\":\"Product number " + product + "\",\"category\":\"outdoor\",\"price\":"
                + random.nextInt(20_000) / 100.0
                + ",\"quantity\":1,\"currency\":\"EUR\"},\"context\":{\"library\":{\"name\":"
                + "\"analytics.js\",\"version\":\"npm:next-1.84.3\"},\"page\":{\"path\":\"/product/" + product
                + "\",\"referrer\":\"\",\"title\":\"Product\",\"url\":\"https://shop.example/product/" + product
                + "\"},\"locale\":\"de-DE\"},\"integrations\":{}}";
    }

    @Benchmark
    public Received single() {
        byte[] body = single[next++ % BODIES];
        return reception.receive(Door.TRACK, body, body.length, arrival);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Received batch() {
        byte[] body = batches[next++ % BODIES];
        return reception.receive(Door.BATCH, body, body.length, arrival);
    }
}
