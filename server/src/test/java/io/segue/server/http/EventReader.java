package io.segue.server.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events, and gives up after a while. */
final class EventReader implements AutoCloseable {
    private static final int SECONDS = 20;

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final BufferedReader lines;

    EventReader(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The lines of the next block; null at the end of the stream. */
    String next() throws Exception {
        return CompletableFuture.supplyAsync(this::block, thread).get(SECONDS, TimeUnit.SECONDS);
    }

    /** The next block that holds a change. */
    String change() throws Exception {
        String block = next();
        while (!block.contains("data: ")) {
            block = next();
        }
        return block;
    }

    private String block() {
        try {
            var block = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return block.toString();
                }
                block.append(line).append('\n');
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    /** In the middle of it all. */
    void leave() throws IOException {
        thread.shutdownNow();
        lines.close();
    }
}
