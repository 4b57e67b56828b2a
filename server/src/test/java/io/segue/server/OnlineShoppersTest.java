package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.predict.explain.Explainer;
import io.segue.learn.predict.explain.Explanation;
import io.segue.learn.predict.file.ModelFile;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.Columns;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.file.PreparationCodec;
import io.segue.learn.work.Watcher;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.io.EventFile;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command is as good on 12,330 sessions of a real shop as it has to be (Sakar, Polat, Katircioglu and Kastro, 2019).
 * Skipped unless {@code -Dsegue.onlineShoppers=PATH} names {@code online_shoppers_intention.csv}, plain or with gzip.
 */
class OnlineShoppersTest {
    @TempDir
    Path folder;

    private Workspace desk;
    private byte[] csv;

    @BeforeEach
    void open() throws IOException {
        String path = System.getProperty("segue.onlineShoppers", "");
        assumeTrue(!path.isEmpty(), "-Dsegue.onlineShoppers=PATH names no sessions");
        try (InputStream file = new FileInputStream(path);
                InputStream in = path.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            csv = in.readAllBytes();
        }
        desk = new Workspace(folder).bytes("sessions.csv", csv);
    }

    private JsonNode train(String... more) throws IOException {
        Stream<String> first =
                Stream.of("predict", "train", "@sessions.csv", "--target", "Revenue", "--model", "@m", "--json");
        Workspace.Run run = desk.run(Stream.concat(first, Arrays.stream(more)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void boosting_ranks_is_calibrated_and_finds_nothing_in_shuffled_labels() throws IOException {
        JsonNode report = train("--method", "boosting", "--folds", "5", "--shuffles");
        assertThat(report.at("/facts/rows").asInt()).isEqualTo(12_330);
        assertThat(report.at("/facts/auc").asDouble()).isGreaterThanOrEqualTo(.930);
        assertThat(report.at("/facts/calibrationError").asDouble()).isLessThanOrEqualTo(.02);
        assertThat(shuffled(report)).isBetween(.48, .52);
    }

    /** The verdict tells it in words. */
    private static double shuffled(JsonNode report) {
        String verdicts = report.path("verdicts").toString();
        String before = "with shuffled labels the AUC is ";
        int at = verdicts.indexOf(before) + before.length();
        return Double.parseDouble(verdicts.substring(at, at + 5));
    }

    @Test
    void without_the_value_of_pages_it_still_ranks() throws IOException {
        assertThat(train("--exclude", "PageValues", "--folds", "5")
                        .at("/facts/auc")
                        .asDouble())
                .isGreaterThanOrEqualTo(.78);
    }

    @Test
    void shapley_values_add_up_to_the_margin() throws Exception {
        train("--folds", "2");
        ModelFile file = ModelFile.read(Files.readAllBytes(desk.path("m")));
        TreeModel trees =
                (TreeModel) (file.model() instanceof CalibratedModel calibrated ? calibrated.model() : file.model());
        FittedPreparation pipeline = PreparationCodec.read(file.parts().get(ModelFile.PIPELINE));
        Table table = new TableFile(
                        new EventFile("-"), new TableOptions(',', List.of(), List.of(), List.of(), List.of()))
                .read(new ByteArrayInputStream(csv), Watcher.NOBODY);
        Features rows = new Features(file.features(), Columns.align(pipeline.apply(table), file.features()));
        Explainer explainer = Explainer.of(trees, rows.values(), 1);
        for (int row = 0; row < rows.rows(); row += 10) {
            double[] values = rows.values().row(row);
            Explanation explanation = explainer.explain(values);
            assertThat(explanation.margin()).as("row " + row).isCloseTo(trees.margin(values), within(1e-6));
        }
    }
}
