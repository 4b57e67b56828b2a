package io.segue.server;

import io.helidon.webserver.http.HttpService;
import io.segue.server.access.Access;
import io.segue.server.api.CurrentDefinitions;
import io.segue.server.config.ServerConfig;
import io.segue.server.delivery.AddressGuard;
import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Sender;
import io.segue.server.delivery.Timeouts;
import io.segue.server.http.AccessRoutes;
import io.segue.server.http.BackupRoutes;
import io.segue.server.http.ChangeStreams;
import io.segue.server.http.DefinitionRoutes;
import io.segue.server.http.DestinationRoutes;
import io.segue.server.http.Guard;
import io.segue.server.http.HealthRoutes;
import io.segue.server.http.HistoryRoutes;
import io.segue.server.http.HostOptions;
import io.segue.server.http.HttpHost;
import io.segue.server.http.LetterRoutes;
import io.segue.server.http.MetricsRoutes;
import io.segue.server.http.Readiness;
import io.segue.server.http.ReadingApi;
import io.segue.server.http.RejectedRoutes;
import io.segue.server.http.RequestMeter;
import io.segue.server.http.StartGate;
import io.segue.server.http.TlsFiles;
import io.segue.server.http.TrackingOptions;
import io.segue.server.http.TrackingRoutes;
import io.segue.server.ingest.Reception;
import io.segue.server.io.Failure;
import io.segue.server.log.EventLog;
import io.segue.server.metrics.DeliveryMetrics;
import io.segue.server.metrics.MeteredInlet;
import io.segue.server.metrics.Metric;
import io.segue.server.metrics.Metrics;
import io.segue.server.metrics.PipelineMetrics;
import io.segue.server.metrics.ProcessMetrics;
import io.segue.server.people.RejectedTable;
import io.segue.server.registry.DefinitionStore;
import io.segue.server.registry.Definitions;
import io.segue.server.runtime.Limits;
import io.segue.server.runtime.Pipeline;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * All parts of a running server, put together by hand: the one place that knows them all. They are started in the order
 * of this file and stopped the other way round.
 */
public final class Server implements AutoCloseable {
    /** For names that nobody needs to be unable to guess. Any thread may use it. */
    private static final RandomGenerator CHANCE =
            () -> ThreadLocalRandom.current().nextLong();

    private final ServerConfig config;
    private final InstantSource clock;
    private final Closing parts = new Closing();
    private final StartGate gate = new StartGate();
    private final Metrics metrics = new Metrics();
    private final Store store;
    private final DiskProbe disk;
    private final Pipeline pipeline;
    private final Access access;
    private final AddressGuard addresses;
    private final Dispatcher deliveries;
    private final Definitions definitions;
    private final List<HttpService> services;
    private final HttpHost host;
    private volatile boolean recovered;

    private Server(ServerConfig config, InstantSource clock, SecureRandom random) throws Failure {
        this.config = config;
        this.clock = clock;
        try {
            this.store = parts.add(Store.open(config.data().folder(), storeOptions()));
            this.disk = new DiskProbe(store, config.data().folder(), clock);
            this.pipeline = parts.add(Pipeline.prepare(store, limits(), clock));
            this.access = Access.open(store, random, clock);
            this.addresses = new AddressGuard(config.delivery().allowPrivate());
            this.deliveries = parts.add(dispatcher(random));
            registerMetrics();
            this.definitions = new Definitions(
                    new DefinitionStore(store), pipeline::apply, clock, new FirstCall(new EventLog(store)));
            var guard = new Guard(access.tokens());
            var reading = new ReadingApi(
                    pipeline.directory(),
                    pipeline.changes(),
                    () -> new CurrentDefinitions(pipeline.definitions().version(), pipeline.catalog()),
                    guard,
                    clock,
                    ChangeStreams.Options.DEFAULT);
            this.services = services(guard, reading);
            this.host = parts.add(HttpHost.start(hostOptions(), List.of(new RequestMeter(metrics), gate), services));
            parts.add(reading);
            recover();
        } catch (Failure | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Returns when calls are taken. While it goes through what was not committed before, it can be asked how it is.
     *
     * @throws Failure when it cannot run here
     */
    public static Server start(ServerConfig config, InstantSource clock, SecureRandom random) throws Failure {
        var server = new Server(config, clock, random);
        server.pipeline.start();
        server.deliveries.start();
        server.gate.open();
        return server;
    }

    private void recover() {
        pipeline.recover();
        definitions.reload();
        recovered = true;
    }

    private Dispatcher dispatcher(SecureRandom secrets) {
        Sender.Maker senders = Dispatcher.http(addresses, Timeouts.DEFAULT, clock);
        return new Dispatcher(store, pipeline.changes(), senders, CHANCE, secrets, clock);
    }

    private StoreOptions storeOptions() {
        return new StoreOptions(config.memory().blockCache(), config.memory().writeBuffers());
    }

    private Limits limits() {
        return new Limits(
                config.memory().profiles(),
                config.limits().callsInFlight(),
                config.messages().remember(),
                Limits.DEFAULT.historyPause());
    }

    private HostOptions hostOptions() throws Failure {
        ServerConfig.Http http = config.http();
        return new HostOptions(
                http.bind(),
                http.port(),
                http.tls().isPresent()
                        ? TlsFiles.read(
                                http.tls().get().certificate(), http.tls().get().key())
                        : null);
    }

    private void registerMetrics() {
        ProcessMetrics.register(metrics);
        PipelineMetrics.register(metrics, pipeline, clock);
        DeliveryMetrics.register(metrics, deliveries);
        metrics.watchAll(Metric.BUILD, values -> values.put(1, version()));
        metrics.watch(Metric.DISK_FREE, disk::free);
        metrics.watch(Metric.READY, () -> readiness().isReady() ? 1 : 0);
    }

    /** The first that has a route for a request serves it, so the busiest stand first. */
    private List<HttpService> services(Guard guard, ReadingApi reading) {
        var inlet = new MeteredInlet(pipeline, metrics);
        var rejected = new RejectedDesk(new RejectedTable(store), inlet, clock, CHANCE);
        var backups = new Backups(
                store, config.data().folder(), () -> pipeline.standing().logEnd());
        List<HttpService> services = new ArrayList<>();
        services.add(new TrackingRoutes(
                new Reception(access.writeKeys(), CHANCE),
                inlet,
                clock,
                new TrackingOptions(config.http().behindProxy())));
        services.add(new HistoryRoutes(access.writeKeys(), pipeline::endHistory));
        services.addAll(reading.services());
        services.add(new DefinitionRoutes(definitions, guard));
        services.add(new AccessRoutes(access, guard));
        services.add(new DestinationRoutes(deliveries, addresses, guard));
        services.add(new LetterRoutes(deliveries, guard));
        services.add(new RejectedRoutes(rejected, guard));
        services.add(new BackupRoutes(backups::backup, Backups.KEEP, guard));
        services.add(new HealthRoutes(this::readiness));
        services.add(new MetricsRoutes(metrics));
        return List.copyOf(services);
    }

    private Readiness readiness() {
        Map<String, Readiness.Part> states = new LinkedHashMap<>();
        states.put(
                "recovery",
                recovered
                        ? Readiness.Part.FINE
                        : Readiness.Part.not("going through what was taken before the server stopped"));
        states.put("disk", disk.look());
        return new Readiness(states);
    }

    /** What this build is called. */
    public static String version() {
        String version = Server.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    /** Where it listens. */
    public URI uri() {
        return host.uri();
    }

    /** The first administrator's token, when this is the first start with this data folder. */
    public Optional<String> firstToken() {
        return access.firstToken();
    }

    /** All groups of routes. */
    public List<HttpService> services() {
        return services;
    }

    public Access access() {
        return access;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    /** Refuses what is new, ends what is under way, and closes the data folder. */
    @Override
    public void close() {
        gate.close();
        Thread.ofVirtual().start(deliveries::close); // waits for answers while requests end
        parts.close();
    }
}
