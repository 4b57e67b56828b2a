package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.meaning.Fidelity;
import io.segue.server.json.JsonLine;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The rules of stable clusters as definitions of segments: from a look at a table to segments that are judged live. */
public final class ClusterDefinitions {
    private static final int ID_MAX = 80;

    private ClusterDefinitions() {}

    /** From a file's name to its content: YAML that {@code segue check} accepts. */
    public static Map<String, String> of(Clustering found) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Cluster cluster : found.clusters()) {
            if (cluster.judgement().verdict() == Verdict.STABLE
                    && cluster.rule().isPresent()) {
                String id = id(cluster.name(), cluster.number());
                String unique = files.containsKey(id + ".yaml") ? id + "-" + cluster.number() : id;
                files.put(unique + ".yaml", text(unique, cluster, found));
            }
        }
        return files;
    }

    private static String text(String id, Cluster cluster, Clustering found) {
        var rule = cluster.rule().orElseThrow();
        return "segment: " + id + "\n"
                + "name: " + JsonLine.quoted(cluster.name()) + "\n"
                + "rationale: " + JsonLine.quoted(rationale(cluster, rule.fidelity(), found)) + "\n"
                + "rule: |\n"
                + "  " + rule.text().replace("\n", "\n  ") + "\n";
    }

    private static String rationale(Cluster cluster, Fidelity fidelity, Clustering found) {
        return String.format(
                Locale.ROOT,
                "Stands for a cluster of %,d of %,d people (%s) that came back in %d bootstraps with a similarity of"
                        + " %.2f. On people it was not made from, %.0f %% of those it takes are in the cluster, and it"
                        + " takes %.0f %% of the cluster (F1 %.2f).",
                cluster.people(),
                found.people(),
                found.settings().method().words(),
                found.settings().bootstraps(),
                cluster.jaccard(),
                100 * fidelity.precision(),
                100 * fidelity.recall(),
                fidelity.f1());
    }

    /** Letters, digits and dashes. */
    static String id(String name, int number) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > ID_MAX ? plain.substring(0, ID_MAX) : plain;
        return "cluster-" + (cut.isEmpty() ? number : cut);
    }
}
