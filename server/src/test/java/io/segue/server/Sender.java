package io.segue.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends batches as an SDK does: one that was not acknowledged is sent again, the same calls under the same ids. */
final class Sender {
    private final String name;
    private final Random random;
    private final Set<String> acknowledged;
    private int sent;
    private @Nullable Packet unacknowledged;

    private record Packet(String json, List<String> ids) {}

    Sender(String name, long seed, Set<String> acknowledged) {
        this.name = name;
        this.random = new Random(seed);
        this.acknowledged = acknowledged;
    }

    /** All send at once; when so many batches are acknowledged the server is killed, amid those under way. */
    static void sendUntilKilled(List<Sender> senders, ServerProcess server, String writeKey, int batches)
            throws Exception {
        var left = new AtomicInteger(batches);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sender sender : senders) {
                running.add(threads.submit(() -> {
                    sender.send(server, writeKey, left);
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    private void send(ServerProcess server, String writeKey, AtomicInteger left) throws Exception {
        try {
            while (left.get() > 0) {
                Packet packet = unacknowledged == null ? next() : unacknowledged;
                unacknowledged = packet;
                int status = server.batch(writeKey, packet.json()).statusCode();
                if (status == 200) {
                    acknowledged.addAll(packet.ids());
                    unacknowledged = null;
                } else if (status != 429 && status != 503) {
                    throw new AssertionError("expected 200, 429 or 503, but got " + status);
                }
                if (left.decrementAndGet() == 0) {
                    server.close();
                }
            }
        } catch (IOException killed) {
            left.set(0);
        }
    }

    private Packet next() {
        List<String> ids = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            String id = name + "-" + sent++;
            ids.add(id);
            calls.add(call(id));
        }
        return new Packet("{\"batch\":[" + String.join(",", calls) + "]}", ids);
    }

    private String call(String id) {
        int person = random.nextInt(60);
        String who = switch (random.nextInt(6)) {
            case 0 -> "\"anonymousId\":\"device-" + person + "\"";
            case 1 -> "\"anonymousId\":\"device-" + person + "\",\"userId\":\"user-" + person + "\"";
            default -> "\"userId\":\"user-" + person + "\"";
        };
        String event = random.nextInt(5) == 0 ? "Order Completed" : "Product Added";
        return "{\"type\":\"track\",\"messageId\":\"" + id + "\"," + who + ",\"event\":\"" + event + "\"}";
    }
}
