package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import io.segue.server.Workspace.Run;
import io.segue.server.http.CurlLine;
import io.segue.server.shop.Arrival;
import io.segue.server.shop.Shop;
import io.segue.server.shop.ShopOptions;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue demo} as a newcomer meets it. */
class DemoTest {
    private static final int CUSTOMERS = 120;
    private static final int DAYS = 15;
    private static final String[] SMALL = {
        "--port", "0", "--customers", Integer.toString(CUSTOMERS), "--days", Integer.toString(DAYS)
    };
    private static final Pattern UNTIL = Pattern.compile("until (\\S+Z), seed 1");
    private static final Pattern CHANGE =
            Pattern.compile("\"profile\":\"([^\"]+)\",\"segment\":\"([^\"]+)\",\"change\":\"(\\w+)\"");
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private DemoRun demo(String... more) {
        return DemoRun.start(new Workspace(folder), SMALL, more);
    }

    @Test
    void every_line_it_prints_works_as_it_is() throws Exception {
        try (DemoRun demo = demo("--no-live")) {
            demo.awaitOutput("The shop is quiet");
            List<CurlLine> lines = demo.curlLines();
            assertThat(lines).hasSize(12);
            try (var stream = demo.stream(
                    lines.stream().filter(CurlLine::endless).findFirst().orElseThrow())) {
                for (CurlLine line : lines) {
                    if (line.request().method().equals("POST")) {
                        demo.works(line);
                    } else if (!line.endless()) {
                        Eventually.assertThat(
                                () -> demo.works(line)); // a new profile is there milliseconds after its 200
                    }
                }
                Eventually.assertThat(() -> assertThat(stream.text())
                        .contains("\"profile\":\"you\"", "\"segment\":\"browsing-enthusiasts\""));
            }
            Eventually.assertThat(() -> assertThat(demo.answer(lines, "/v1/profiles/you'"))
                    .contains("\"segment\":\"browsing-enthusiasts\""));
            assertThat(demo.answer(lines, "/you/segments/browsing-enthusiasts/explain"))
                    .startsWith("you is in browsing-enthusiasts")
                    .contains("if nothing happens it will change at");
            Eventually.assertThat(() -> assertThat(demo.answer(lines, "/you/segments/stuck-at-checkout/explain"))
                    .startsWith("you is not in stuck-at-checkout")
                    .contains("if nothing happens it will change at"));
            assertThat(demo.answer(lines, "high-intent-abandoner/explain")).contains(" is in ", "step 1");
            assertThat(demo.output()).doesNotContain("\u001B", "\r");
        }
    }

    @Test
    void the_past_leads_to_the_memberships_of_a_replay_and_the_demo_goes_on_with_it() throws Exception {
        long until;
        try (DemoRun demo = demo("--no-live", "--data", "@data")) {
            demo.awaitOutput("The shop is quiet");
            Matcher told = UNTIL.matcher(demo.output());
            assertThat(told.find()).as(demo.output()).isTrue();
            until = IsoTime.parse(told.group(1)).getAsLong();
        }
        try (DemoRun again = demo("--no-live", "--data", "@data")) {
            again.awaitOutput("The shop is quiet");
            assertThat(again.output())
                    .contains("Going on with 15 days of 120 customers")
                    .doesNotContain("Loading");
            assertThat(again.send(again.curlLines().getFirst()).status()).isEqualTo(200);
        }
        try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
            Set<String> members = members(server.changes(until));
            assertThat(members).hasSizeGreaterThan(200).isEqualTo(members(replay(until)));
        }
    }

    private List<String> replay(long until) throws Exception {
        long from = until - Duration.ofDays(DAYS).toMillis();
        Iterator<Arrival> past = new Shop(new ShopOptions(1, CUSTOMERS, from, DAYS)).history();
        try (OutputStream file = Files.newOutputStream(folder.resolve("past.jsonl"))) {
            while (past.hasNext()) {
                file.write(past.next().json());
                file.write('\n');
            }
        }
        String segments = Repository.ROOT.resolve("examples/shop/segments").toString();
        Run run = new Workspace(folder)
                .run(
                        "replay",
                        "--segments",
                        segments,
                        "--events",
                        "@past.jsonl",
                        "--until",
                        IsoTime.format(until),
                        "--max-leap",
                        "1000 days");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines();
    }

    /** What is left when everybody has entered and left, as {@code profile segment}. */
    private static Set<String> members(List<String> changes) {
        Set<String> members = new TreeSet<>();
        for (String line : changes) {
            Matcher change = CHANGE.matcher(line);
            assertThat(change.find()).as(line).isTrue();
            String member = change.group(1) + " " + change.group(2);
            if (change.group(3).equals("entered")) {
                members.add(member);
            } else {
                members.remove(member);
            }
        }
        return members;
    }

    @Test
    void live_traffic_is_told_and_the_demo_ends_by_itself() throws Exception {
        try (DemoRun demo = demo("--live-rate", "300", "--for", "3 seconds")) {
            assertThat(demo.await(Duration.ofMinutes(1)).exitCode())
                    .as(demo.output())
                    .isZero();
            assertThat(demo.output())
                    .contains("Now it is open: about 300 calls a second")
                    .contains("It ends in 3 s.");
            String live = demo.output().substring(demo.output().indexOf("Now it is open"));
            assertThat(live.lines().filter(it -> it.matches("\\d\\d:\\d\\d:\\d\\d  [+-] \\S+ +\\S+")))
                    .hasSizeBetween(1, 40);
        }
    }

    @Test
    void ctrl_c_ends_it_soon_and_leaves_nothing_behind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = hearingCtrlC();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo"));
        command.addAll(List.of(SMALL));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            String line = reader.readLine();
            while (line != null && !line.startsWith("Now it is open")) {
                line = reader.readLine();
            }
            assertThat(line).isNotNull();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within 5 s")
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            try (var left = Files.list(temporary)) {
                assertThat(left.filter(it -> it.getFileName().toString().startsWith("segue-demo")))
                        .isEmpty();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a command begins with that is to hear Ctrl-C also when the tests run in the background, where nobody does. */
    private static List<String> hearingCtrlC() throws Exception {
        List<String> prefix = List.of("env", "--default-signal=INT");
        List<String> attempt = new ArrayList<>(prefix);
        attempt.add("true");
        boolean works = new ProcessBuilder(attempt).start().waitFor() == 0;
        return new ArrayList<>(works ? prefix : List.of());
    }

    @Test
    void what_does_not_work_is_told_with_the_way_out() throws Exception {
        Workspace workspace = new Workspace(folder).file("shop/orders.csv", "1");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = workspace.run("demo", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
        Run other = workspace.run("demo", "--data", "@shop");
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err())
                .isEqualTo("segue: expected shop to be empty or an earlier demo's, but it holds something"
                        + " else; choose another folder with --data\n");
        assertThat(workspace.run("demo", "--customers", "0").err()).contains("expected 1 to 10000000 customers");
        assertThat(workspace.run("demo", "--live-rate", "0").err()).contains("expected more than 0");
    }
}
