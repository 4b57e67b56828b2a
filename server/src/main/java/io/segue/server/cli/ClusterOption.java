package io.segue.server.cli;

import io.segue.learn.cluster.tree.Linkage;
import io.segue.server.analysis.Treatment;
import io.segue.server.analysis.cluster.ClusterSettings;
import io.segue.server.analysis.cluster.Method;
import io.segue.server.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How to cluster. */
final class ClusterOption {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = MethodConverter.class,
            description =
                    "kmeans, mini-batch (faster for millions of rows), hierarchical (clusters inside clusters, up to"
                            + " 100,000 rows) or dbscan (clusters of any shape, with outliers). Default: kmeans.")
    private Method method = Method.KMEANS;

    @Option(
            names = "--k",
            paramLabel = "N or N..M",
            converter = RangeConverter.class,
            description = "How many clusters, 2 to 50; in a range the best number is chosen. Default: 2..8.")
    private @Nullable Range k;

    @Option(
            names = "--linkage",
            paramLabel = "LINKAGE",
            converter = LinkageConverter.class,
            description = "For hierarchical: ward, average or complete (these two up to 10,000 rows). Default: ward.")
    private @Nullable Linkage linkage;

    @Option(
            names = "--eps",
            paramLabel = "DISTANCE",
            description = "For dbscan: how near neighbours are, in the scale of the prepared columns, above 0. Default:"
                    + " the knee of the distance curve.")
    private @Nullable Double eps;

    @Option(
            names = "--min-points",
            paramLabel = "ROWS",
            description = "For dbscan: how many neighbours, itself included, make a row part of a cluster. Default: 2 a"
                    + " feature, at least 5.")
    private @Nullable Integer minPoints;

    @Mixin
    private TreatmentOption numbers;

    @Option(
            names = "--bootstraps",
            paramLabel = "N",
            description = "How often people are drawn again to see whether the clusters come back, 1 to 1,000. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int bootstraps = ClusterSettings.BOOTSTRAPS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same file, options and seed give the same answer. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    private record Range(int from, int to) {}

    /** @throws ParameterException with everything that does not go together */
    ClusterSettings settings(CommandLine command, boolean modelWanted) {
        List<String> problems = new ArrayList<>();
        Treatment treatment = numbers.read(problems);
        check(problems, modelWanted);
        if (!problems.isEmpty()) {
            throw new ParameterException(command, String.join("\nsegue: ", problems));
        }
        Range range = k == null ? new Range(ClusterSettings.FROM, ClusterSettings.TO) : k;
        return new ClusterSettings(
                method,
                linkage == null ? Linkage.WARD : linkage,
                range.from,
                range.to,
                eps == null ? OptionalDouble.empty() : OptionalDouble.of(eps),
                minPoints == null ? OptionalInt.empty() : OptionalInt.of(minPoints),
                treatment,
                bootstraps,
                seed);
    }

    private void check(List<String> problems, boolean modelWanted) {
        if (k != null && !method.takesCount()) {
            problems.add("--k is not for dbscan, which finds the number itself; leave it out");
        }
        if (linkage != null && method != Method.HIERARCHICAL) {
            problems.add("--linkage is for --method hierarchical only; leave it out");
        }
        if ((eps != null || minPoints != null) && method != Method.DBSCAN) {
            problems.add("--eps and --min-points are for --method dbscan only; leave them out");
        }
        if (eps != null && !(eps > 0 && eps < Double.POSITIVE_INFINITY)) {
            problems.add("expected a distance above 0 for --eps, but got " + eps);
        }
        if (minPoints != null && minPoints < 1) {
            problems.add("expected at least 1 for --min-points, but got " + minPoints);
        }
        if (bootstraps < 1 || bootstraps > ClusterSettings.BOOTSTRAPS_MAX) {
            problems.add("expected 1 to " + Counted.of(ClusterSettings.BOOTSTRAPS_MAX) + " for --bootstraps, but got "
                    + bootstraps);
        }
        if (modelWanted && !method.hasCentres()) {
            problems.add("--model is for kmeans and mini-batch: the clusters of " + Words.of(method)
                    + " are not said by their centres; take --assignments or --definitions");
        }
    }

    static final class MethodConverter implements ITypeConverter<Method> {
        @Override
        public Method convert(String text) {
            return Choice.of(text.toLowerCase(Locale.ROOT), Method.values());
        }
    }

    static final class LinkageConverter implements ITypeConverter<Linkage> {
        @Override
        public Linkage convert(String text) {
            return Choice.of(text.toLowerCase(Locale.ROOT), Linkage.values());
        }
    }

    static final class RangeConverter implements ITypeConverter<Range> {
        private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

        @Override
        public Range convert(String text) {
            Matcher matcher = RANGE.matcher(text);
            if (matcher.matches()) {
                int from = Integer.parseInt(matcher.group(1));
                int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
                if (from >= ClusterSettings.FROM && to >= from && to <= ClusterSettings.CLUSTERS_MAX) {
                    return new Range(from, to);
                }
            }
            throw new TypeConversionException("expected a number from 2 to " + ClusterSettings.CLUSTERS_MAX
                    + " or a range such as 2..8, but got '" + text + "'");
        }
    }
}
