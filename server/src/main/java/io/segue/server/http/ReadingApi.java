package io.segue.server.http;

import io.helidon.webserver.http.HttpService;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.CurrentDefinitions;
import io.segue.server.api.Reader;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.graphql.GraphQlService;
import io.segue.server.people.Directory;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** All routes that read people, segments and changes, put together. To be closed before the host, so that streams end. */
public final class ReadingApi implements AutoCloseable {
    private final ChangeStreams streams;
    private final List<HttpService> services;

    public ReadingApi(
            Directory directory,
            ChangeFeed feed,
            Supplier<CurrentDefinitions> definitions,
            Guard guard,
            InstantSource clock,
            ChangeStreams.Options options) {
        var reader = new Reader(directory, definitions, clock);
        var changes = new ChangeReader(feed);
        streams = new ChangeStreams(changes, options);
        services = List.of(
                new ProfileRoutes(reader, guard),
                new SegmentRoutes(reader, guard),
                new ChangeRoutes(reader, changes, streams, guard),
                new GraphQlRoutes(new GraphQlService(reader, changes), guard),
                new OpenApiRoutes());
    }

    public List<HttpService> services() {
        return services;
    }

    public ChangeStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        streams.close();
    }
}
