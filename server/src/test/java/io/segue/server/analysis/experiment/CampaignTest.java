package io.segue.server.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Path FILE = Repository.ROOT.resolve("examples/learn/experiment/campaign.csv");

    @Test
    void the_example_is_what_its_seed_makes() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, Campaign.csv());
        }
        assertThat(FILE).content().isEqualTo(Campaign.csv());
    }
}
