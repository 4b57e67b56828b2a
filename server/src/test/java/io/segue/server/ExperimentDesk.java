package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.learn.work.Seeds;
import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** A folder in which experiments are analysed, as a user would. */
final class ExperimentDesk {
    private final Workspace work;

    ExperimentDesk(Path folder) {
        work = new Workspace(folder);
    }

    void file(String name, String... lines) {
        work.file(name, lines);
    }

    String read(String name) {
        return work.read(name);
    }

    Run analyse(String... args) {
        List<String> all = new ArrayList<>(List.of("experiment", "analyse"));
        all.addAll(Arrays.asList(args));
        return work.run(all.toArray(String[]::new));
    }

    /** What is told to programs; nothing may be wrong. */
    JsonNode json(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.add("--json");
        Run run = analyse(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    /** Two arms, a fifth of 2,000 people with something missing or not. */
    void people(boolean missing) {
        UniformRandomProvider random = Seeds.random(3);
        List<String> lines = new ArrayList<>(List.of("arm,device,bought,spend,before,sessions,bounced"));
        for (int i = 0; i < 2_000; i++) {
            boolean treated = i % 2 == 1;
            double before = 50 + 20 * random.nextDouble();
            double spend = before + 10 * random.nextDouble() + (treated ? 2 : 0);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%.2f,%d,%d",
                    treated ? "new" : "control",
                    random.nextDouble() < .5 ? "phone" : "desk",
                    random.nextDouble() < (treated ? .3 : .2) ? "yes" : "no",
                    missing && i % 5 == 0 ? "" : String.format(Locale.ROOT, "%.2f", spend),
                    before,
                    1 + random.nextInt(4),
                    random.nextDouble() < (treated ? .2 : .3) ? 1 : 0));
        }
        work.file("people.csv", lines.toArray(String[]::new));
    }
}
