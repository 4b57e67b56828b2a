package io.segue.server.analysis.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.file.ModelFile;
import io.segue.learn.work.Seeds;
import io.segue.server.Repository;
import io.segue.server.Workspace;
import io.segue.server.io.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command keeps beside a model may be damaged too. */
class KeptModelTest {
    @TempDir
    Path folder;

    private byte[] model() throws IOException {
        Workspace desk = new Workspace(folder);
        desk.run(
                "predict",
                "train",
                Repository.ROOT.resolve("examples/learn/predict/visitors.csv").toString(),
                "--target",
                "bought",
                "--id",
                "visitor",
                "--method",
                "logistic",
                "--folds",
                "2",
                "--model",
                "@m");
        return Files.readAllBytes(desk.path("m"));
    }

    @Test
    void a_changed_part_is_a_problem_or_does_no_harm() throws Exception {
        ModelFile good = ModelFile.read(model());
        List<String> names = List.copyOf(good.parts().keySet());
        assertThat(names).hasSize(3);
        for (long seed = 0; seed < 600; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            Map<String, byte[]> parts = new HashMap<>(good.parts());
            String name = names.get(random.nextInt(names.size()));
            byte[] part = parts.get(name).clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                part[random.nextInt(part.length)] ^= (byte) (1 + random.nextInt(255));
            }
            parts.put(name, seed % 3 == 0 ? Arrays.copyOf(part, random.nextInt(part.length)) : part);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ModelFile(good.model(), good.features(), good.threshold(), good.notes(), parts).write(out);
            read(out.toByteArray(), "seed " + seed + ", part " + name);
        }
    }

    private static void read(byte[] bytes, String which) {
        try {
            KeptModel.read(bytes);
        } catch (DataException e) {
            assertThat(e.problems()).as(which).isNotEmpty();
        } catch (Failure e) {
            assertThat(e.getMessage()).as(which).isNotEmpty();
        } catch (RuntimeException e) {
            fail(which, e);
        }
    }
}
