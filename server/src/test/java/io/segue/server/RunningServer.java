package io.segue.server;

import io.segue.core.event.IsoTime;
import io.segue.server.access.WriteKey;
import io.segue.server.config.ConfigReader;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.json.JsonLine;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionTexts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A whole server within the test, on a free port. */
public final class RunningServer implements AutoCloseable {
    private final Server server;

    private RunningServer(Server server) {
        this.server = server;
    }

    public static RunningServer start(Path data) throws Exception {
        return start(data, InstantSource.system());
    }

    public static RunningServer start(Path data, InstantSource clock) throws Exception {
        Map<String, String> options = Map.of("--data", data.toString(), "--port", "0");
        var config = (ConfigReader.Valid) ConfigReader.read(null, Map.of(), options);
        return new RunningServer(Server.start(config.config().config(), clock, new SecureRandom()));
    }

    public Server server() {
        return server;
    }

    public String url() {
        return server.uri().toString();
    }

    public String writeKey() {
        return server.access().writeKeys().list().stream()
                .map(WriteKey::key)
                .findFirst()
                .orElseThrow();
    }

    public RunningServer apply(Path definitions) throws Exception {
        server.pipeline().apply(new DefinitionSet(1, 0, "test", "", DefinitionTexts.read(definitions)));
        return this;
    }

    /** How many calls came in, those that came again not counted. */
    public long calls() throws InterruptedException {
        server.pipeline().settle();
        return received() - duplicates();
    }

    /** How many have been gone through. */
    public long received() {
        return server.pipeline().stats().events.sum();
    }

    public long duplicates() throws InterruptedException {
        server.pipeline().settle();
        return server.pipeline().stats().duplicates.sum();
    }

    /** As a replay tells them, up to an instant, in the order in which they were found. */
    public List<String> changes(long until) throws Exception {
        server.pipeline().settle();
        server.pipeline().tick();
        return server.pipeline().changes().read(Cursor.START, Integer.MAX_VALUE).stream()
                .filter(it -> it.at() <= until)
                .map(RunningServer::line)
                .toList();
    }

    private static String line(ChangeRecord it) {
        return new JsonLine()
                .add("at", IsoTime.format(it.at()))
                .add("profile", it.profile().name())
                .add("segment", it.segment())
                .add("change", it.change().name().toLowerCase(Locale.ROOT))
                .toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
