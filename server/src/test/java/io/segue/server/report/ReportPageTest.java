package io.segue.server.report;

import io.segue.server.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from a disk. */
class ReportPageTest {
    private static final int CHARTS = 12;

    @TempDir
    private Path folder;

    @Test
    void every_chart_is_drawn_and_can_be_read_in_the_light_in_the_dark_narrow_and_on_paper()
            throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("report.html"), ReportHtml.of(SampleReport.whole()));
        Scripts.run("report-page.mjs", page.toString(), String.valueOf(CHARTS), Scripts.chromium());
    }
}
