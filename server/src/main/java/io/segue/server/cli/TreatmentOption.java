package io.segue.server.cli;

import io.segue.server.analysis.Treatment;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;

/** What is done with numbers before a command learns from them. */
final class TreatmentOption {
    @Option(
            names = "--scale",
            defaultValue = "auto",
            paramLabel = "HOW",
            description =
                    "How numbers are scaled: zscore, min-max, robust, log1p, quantile, or auto for z-score with log1p"
                            + " before it where a column is skewed. Default: auto.")
    private String scale;

    @Option(
            names = "--outliers",
            defaultValue = "keep",
            paramLabel = "HOW",
            description =
                    "iqr or mad: numbers beyond fences are moved to them; isolation: rows that an isolation forest"
                            + " sets apart are not learnt from; keep: nothing is done. Default: keep.")
    private String outliers;

    /** Adds what is wrong with the options; what cannot be read is as if nothing had been asked for. */
    Treatment read(List<String> problems) {
        Treatment.Scale scaling = Choice.read(problems, "--scale", () -> Choice.of(scale, Treatment.Scale.values()));
        Treatment.Rare rare = Choice.read(problems, "--outliers", () -> Choice.of(outliers, Treatment.Rare.values()));
        return new Treatment(
                Objects.requireNonNullElse(scaling, Treatment.USUAL.scale()),
                Objects.requireNonNullElse(rare, Treatment.USUAL.outliers()));
    }
}
