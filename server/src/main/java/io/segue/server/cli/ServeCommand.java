package io.segue.server.cli;

import io.segue.server.Server;
import io.segue.server.access.WriteKey;
import io.segue.server.config.EffectiveConfig;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue serve}: the server, until it is told to stop. */
@Command(
        name = "serve",
        description = "Take events, keep segments live, answer questions. Ends with Ctrl-C or SIGTERM.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.CONFIG_PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            "4:It cannot run here: the data folder is in use or may not be written to, or the port is taken.",
            ExitCode.MEMORY_HELP,
            ExitCode.CANCELLED_HELP,
            "143:Ended by SIGTERM, which is how it should end."
        })
final class ServeCommand implements Callable<Integer> {
    /** What is not done then, the next start does: everything that was acknowledged is on disk. */
    private static final long STOP_MILLIS_MAX = 4_500;

    private final Terminal terminal;

    @Mixin
    private ConfigOption config;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        EffectiveConfig effective = config.read(terminal);
        ProcessLog.setUp();
        try (Server server = Server.start(effective.config(), InstantSource.system(), new SecureRandom())) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(server)));
            greet(server, effective);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.CANCELLED;
    }

    private void greet(Server server, EffectiveConfig effective) throws IOException {
        if (server.firstToken().isPresent()) {
            terminal.print(
                    "This data folder is new. Its first API token, for everything, is shown now and never again:\n\n  "
                            + server.firstToken().get() + "\n");
            for (WriteKey key : server.access().writeKeys().list()) {
                terminal.print("Events come in with a write key; this is that of the source '" + key.name() + "':\n\n  "
                        + key.key() + "\n");
            }
        }
        Path folder = effective.config().data().folder().toAbsolutePath().normalize();
        terminal.print("segue " + Server.version() + " listens on " + server.uri() + ", data in " + folder);
    }

    /** Keeps the process waiting no longer than it may. */
    private static void stop(Server server) {
        Thread stopping = Thread.ofPlatform().daemon().start(server::close);
        try {
            stopping.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
