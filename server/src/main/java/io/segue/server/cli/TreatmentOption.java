package io.segue.server.cli;

import io.segue.server.analysis.Treatment;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
        return new Treatment(
                read(problems, "--scale", scale, Treatment.Scale.values(), Treatment.USUAL.scale()),
                read(problems, "--outliers", outliers, Treatment.Rare.values(), Treatment.USUAL.outliers()));
    }

    private static <E extends Enum<E>> E read(
            List<String> problems, String option, String text, E[] values, E otherwise) {
        try {
            return Choice.of(text, values);
        } catch (TypeConversionException e) {
            problems.add(option + ": " + e.getMessage());
            return otherwise;
        }
    }
}
