package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.quality.Separation;
import io.segue.learn.prepare.Recipe;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what was found, for people who plan campaigns. */
public final class ClusterReport {
    /** Features that are told of each cluster. */
    private static final int DISTINCTIONS = 3;

    /** Clusters that have a column in tables of features. */
    private static final int COLUMNS = 12;

    private static final Format NUMBER = Format.decimal(2);

    private final Clustering found;
    private final Portrait portrait;
    private final ClusterCharts charts;
    private final @Nullable Change change;

    private ClusterReport(Clustering found, @Nullable Change change) {
        this.found = found;
        this.portrait = new Portrait(found);
        this.charts = new ClusterCharts(found, portrait);
        this.change = change;
    }

    /**
     * @param file what the table is called
     * @param change since a run before; null for none
     */
    public static Report of(String file, Clustering found, @Nullable Change change) {
        var report = new ClusterReport(found, change);
        int k = found.clusters().size();
        return new Report(
                "cluster",
                (k == 1 ? "1 cluster" : k + " clusters") + " of " + file,
                ClusterVerdicts.of(found, change),
                report.parts());
    }

    private Parts parts() {
        var parts = new Parts()
                .fact("people", "People", Value.count(found.people()))
                .fact("clusters", "Clusters", Value.count(found.clusters().size()))
                .fact("verdict", "Verdict", Value.text(found.verdict().words()))
                .fact("inStable", "In stable clusters", Value.percent(found.share(Verdict.STABLE), 1))
                .fact(
                        "silhouette",
                        "Silhouette",
                        Value.decimal(found.silhouette().mean(), 3))
                .fact(
                        "noise",
                        "In no cluster",
                        Value.count(found.setApart() + found.grouping().noise()))
                .table(clusters())
                .table(distinctions())
                .chart(charts.heatMap());
        charts.map().forEach(parts::chart);
        if (change != null) {
            parts.section("change", "What changed since the earlier run", changes(change));
        }
        found.grouping()
                .tree()
                .ifPresent(it ->
                        parts.section("nested", "Groups inside the clusters", nested().chart(charts.dendrogram(it))));
        return parts.section("rules", "The clusters as rules", rules())
                .section("profile", "What the clusters are like", profile())
                .section("choice", "How good the clusters are", choice())
                .section("method", "How this was done", method());
    }

    private Part.Table clusters() {
        return TableOf.of("clusters", "The clusters, the largest first", found.clusters())
                .count("number", "No.", Cluster::number)
                .text("name", "Name", Cluster::name)
                .count("people", "People", Cluster::people)
                .percent("share", "Share", 1, Cluster::share)
                .decimal("stability", "Stability", 2, Cluster::jaccard)
                .decimal("fidelity", "Fidelity", 2, Cluster::fidelity)
                .text("verdict", "Verdict", it -> it.judgement().verdict().words())
                .text("why", "Why", it -> String.join("; ", it.judgement().reasons()))
                .build();
    }

    private Part.Table distinctions() {
        return TableOf.of("distinctions", "What sets each cluster apart", portrait.distinctions(DISTINCTIONS))
                .text("cluster", "Cluster", Portrait.Distinction::cluster)
                .text("feature", "Has", Portrait.Distinction::words)
                .text("measure", "Compared by", Portrait.Distinction::measure)
                .number("here", "Here", NUMBER, Portrait.Distinction::here)
                .number("everybody", "Everybody", NUMBER, Portrait.Distinction::everybody)
                .number("effect", "Effect", Format.decimal(1).signed(), Portrait.Distinction::effect)
                .build();
    }

    private Parts changes(Change since) {
        var parts = new Parts()
                .fact("adjustedRand", "Adjusted Rand index", Value.decimal(since.rand(), 3))
                .fact("inBoth", "People in both runs", Value.count(since.people()))
                .fact(
                        "vanished",
                        "Gone",
                        Value.text(since.vanished().isEmpty() ? "none" : String.join(", ", since.vanished())))
                .table(TableOf.of("kept", "Clusters that are there again", since.kept())
                        .text("name", "Name", Change.Kept::name)
                        .count("number", "No.", Change.Kept::number)
                        .percent("overlap", "Overlap", 1, Change.Kept::overlap)
                        .build());
        if (!since.moves().isEmpty()) {
            parts.table(TableOf.of("moves", "Who is elsewhere now, the most first", since.moves())
                    .text("from", "From", Change.Move::from)
                    .text("to", "To", Change.Move::to)
                    .count("people", "People", Change.Move::people)
                    .build());
        }
        return parts;
    }

    private Parts nested() {
        var parts = new Parts();
        if (!found.micro().isEmpty()) {
            parts.table(TableOf.of("microSegments", "A finer cut of the same tree", found.micro())
                    .text(
                            "cluster",
                            "Inside",
                            it -> found.clusters().get(it.cluster() - 1).name())
                    .text("name", "Micro-segment", MicroSegment::name)
                    .count("people", "People", MicroSegment::people)
                    .build());
        }
        return parts;
    }

    private Parts rules() {
        List<Cluster> told =
                found.clusters().stream().filter(it -> it.rule().isPresent()).toList();
        var parts = new Parts()
                .paragraph(
                        "A rule comes near to a cluster and is no replacement for it. Precision: of those whom the rule"
                                + " takes, how many are in the cluster. Recall: of the cluster, how many the rule takes. Both are"
                                + " counted on people from whom the rule was not made; fidelity is F1, their harmonic mean.")
                .table(TableOf.of("rules", "A rule for each cluster", told)
                        .text("name", "Name", Cluster::name)
                        .decimal("fidelity", "Fidelity", 2, Cluster::fidelity)
                        .decimal(
                                "precision",
                                "Precision",
                                2,
                                it -> it.rule().orElseThrow().fidelity().precision())
                        .decimal(
                                "recall",
                                "Recall",
                                2,
                                it -> it.rule().orElseThrow().fidelity().recall())
                        .build());
        told.forEach(it -> parts.section(
                "cluster" + it.number(),
                it.name(),
                new Parts().paragraph(it.rule().orElseThrow().text())));
        return parts;
    }

    private Parts profile() {
        var parts = new Parts();
        if (!portrait.medians().isEmpty()) {
            parts.table(profiles("medians", "Medians", portrait.medians()));
        }
        return parts.table(profiles("means", "Means; of what is there or not, that is a share", portrait.means()));
    }

    private Part.Table profiles(String key, String caption, List<Portrait.Profile> profiles) {
        var table = TableOf.of(key, caption, profiles)
                .text("feature", "Feature", Portrait.Profile::feature)
                .number("everybody", "Everybody", NUMBER, Portrait.Profile::everybody);
        for (Cluster cluster : found.clusters().stream().limit(COLUMNS).toList()) {
            int label = cluster.number() - 1;
            table.number("cluster" + cluster.number(), cluster.name(), NUMBER, it -> it.clusters()[label]);
        }
        return table.build();
    }

    private Parts choice() {
        var parts = new Parts().paragraph(found.grouping().reason() + ".");
        List<Trial> trials = found.grouping().trials();
        if (trials.size() > 1) {
            parts.table(TableOf.of("trials", "Each number of clusters that was tried", trials)
                    .count("clusters", "Clusters", Trial::clusters)
                    .decimal("silhouette", "Silhouette", 3, Trial::silhouette)
                    .decimal("daviesBouldin", "Davies-Bouldin", 3, Trial::daviesBouldin)
                    .decimal("calinskiHarabasz", "Calinski-Harabasz", 1, Trial::calinskiHarabasz)
                    .decimal("gap", "Gap", 3, Trial::gap)
                    .decimal("gapError", "Gap's error", 3, Trial::gapError)
                    .build());
            charts.curves().forEach(parts::chart);
        }
        found.grouping().curve().ifPresent(it -> parts.chart(charts.distances(it.distances())));
        double[] cohesion = Separation.of(
                        found.prepared().features().values(), found.grouping().labels())
                .cohesion();
        parts.table(TableOf.of("quality", "How tight and how clearly apart each cluster is", found.clusters())
                .text("name", "Name", Cluster::name)
                .decimal("silhouette", "Silhouette", 3, Cluster::silhouette)
                .decimal("cohesion", "Cohesion", 3, it -> cohesion[it.number() - 1])
                .build());
        return found.clusters().size() < 2 ? parts : parts.chart(charts.silhouettes());
    }

    private Parts method() {
        ClusterSettings settings = found.settings();
        String linkage = settings.method() == Method.HIERARCHICAL
                ? ", " + settings.linkage().name().toLowerCase(Locale.ROOT) + " linkage"
                : "";
        Parts parts = new Parts()
                .paragraph(String.format(
                        Locale.ROOT,
                        "Stability: %,d people were drawn again %d times and clustered anew; it is the mean similarity"
                                + " (Jaccard) of a cluster to what came nearest to it. A cluster is stable from 0.75 on"
                                + " when a rule has a fidelity of at least %.1f and it has at least %d people; below 0.6"
                                + " it is not to be used. All together are stable when stable clusters have at least"
                                + " %.0f %% of all people, are at most %d, and are clearly apart. Effects and names are of"
                                + " the prepared columns, everything else is in their own units; gaps are filled as the"
                                + " table says, while a live rule is false for what is not known.",
                        found.stabilityRows(),
                        settings.bootstraps(),
                        Judgement.FIDELITY,
                        Judgement.PEOPLE,
                        100 * Clustering.STABLE_SHARE,
                        Clustering.CLUSTERS_FEW))
                .fact("method", "Method", Value.text(settings.method().words() + linkage))
                .fact("seed", "Seed", Value.text(String.valueOf(settings.seed())))
                .fact("bootstraps", "Bootstraps", Value.count(settings.bootstraps()))
                .fact("bootstrapPeople", "People in bootstraps", Value.count(found.stabilityRows()))
                .fact(
                        "silhouettePeople",
                        "People in the silhouette",
                        Value.count(found.silhouette().rows()));
        settings.treatment().tell(parts);
        if (settings.treatment().setsRowsApart()) {
            parts.fact("dropped", "People set apart", Value.count(found.setApart()))
                    .paragraph(
                            "Who is set apart counts among all people, and when rules are made and tried: a live rule"
                                    + " meets everybody. All other figures are of the others.");
        }
        return parts.table(TableOf.of(
                        "preparation",
                        "How the columns were prepared",
                        found.preparation().recipes())
                .text("column", "Column", Recipe::column)
                .text("use", "Used", it -> it instanceof Recipe.LeaveOut ? "no" : "yes")
                .text("why", "How, and why", Recipe::why)
                .build());
    }
}
