package io.segue.server.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the addresses of one destination's host. The operating system's answer may take long and cannot be interrupted, so
 * it is waited for on a thread of its own: one at a time, however many want to know.
 */
final class Lookup {
    /** Where answers come from. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Names names;
    private final String host;
    private @Nullable CompletableFuture<List<InetAddress>> asking;

    Lookup(Names names, String host) {
        this.names = names;
        this.host = host;
    }

    /** At least one. */
    List<InetAddress> addresses(Duration atMost) throws IOException, InterruptedException {
        try {
            return ask().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("there is no address for " + host, e);
        } catch (TimeoutException e) {
            throw new IOException(
                    "nobody told the address of " + host + " within " + atMost.toMillis() + " milliseconds", e);
        }
    }

    private synchronized CompletableFuture<List<InetAddress>> ask() {
        if (asking != null && !asking.isDone()) {
            return asking;
        }
        var answer = new CompletableFuture<List<InetAddress>>();
        asking = answer;
        Thread.ofPlatform().daemon().name("lookup " + host).start(() -> {
            try {
                answer.complete(List.of(names.addresses(host)));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
