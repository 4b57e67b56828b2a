package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run that the guide shows comes out as it says. */
class PredictExampleTest {
    private static final Path EXAMPLE = Repository.ROOT.resolve("examples/learn/predict");

    @TempDir
    Path folder;

    @Test
    void the_visitors_are_those_that_the_seeds_make() throws Exception {
        assertThat(Files.readAllLines(EXAMPLE.resolve("visitors.csv"))).isEqualTo(PredictExample.lines(600, 1));
        assertThat(Files.readAllLines(EXAMPLE.resolve("next-week.csv")))
                .isEqualTo(PredictExample.open(PredictExample.lines(200, 2)));
    }

    @Test
    void the_run_of_the_guide_says_what_the_guide_says() throws Exception {
        var desk = new Workspace(folder);
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/predictions.md"));
        Run trained = desk.run(
                "predict",
                "train",
                EXAMPLE.resolve("visitors.csv").toString(),
                "--target",
                "bought",
                "--id",
                "visitor",
                "--model",
                "@bought.segue");
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.lines().subList(3, 18))
                .allSatisfy(line -> assertThat(guide).contains(line));
        Run scored = desk.run(
                "predict",
                "score",
                EXAMPLE.resolve("next-week.csv").toString(),
                "--id",
                "visitor",
                "--model",
                "@bought.segue",
                "--out",
                "@scores.csv",
                "--explain",
                "3");
        assertThat(scored.exitCode()).isZero();
        assertThat(scored.lines().subList(3, 27))
                .allSatisfy(line -> assertThat(guide).contains(line));
        assertThat(desk.path("scores.csv")).content().startsWith("visitor,probability,decision\n");
    }
}
