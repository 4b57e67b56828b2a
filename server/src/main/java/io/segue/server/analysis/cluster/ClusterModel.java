package io.segue.server.analysis.cluster;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.learn.cluster.kmeans.Centres;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.file.PreparationCodec;
import io.segue.server.json.FieldsWriter;
import io.segue.server.json.JsonReader;
import io.segue.server.json.JsonText;
import io.segue.server.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to say in which cluster a new row is: how its columns are prepared, and which centre is the nearest.
 *
 * @param names of the clusters, in the order of the centres
 * @param verdicts as {@link io.segue.learn.cluster.Verdict#words} says them
 * @param rules as text; empty for none
 */
public record ClusterModel(
        FittedPreparation preparation, Centres centres, List<String> names, List<String> verdicts, List<String> rules) {
    private static final String FORMAT = "segue-clusters";
    private static final int VERSION = 1;

    public ClusterModel {
        names = List.copyOf(names);
        verdicts = List.copyOf(verdicts);
        rules = List.copyOf(rules);
    }

    /** @throws IllegalArgumentException for a method whose clusters are more than their centres */
    public static ClusterModel of(Clustering found) {
        Centres centres = found.grouping()
                .centres()
                .orElseThrow(() -> new IllegalArgumentException("expected a method with centres, but got "
                        + found.settings().method()));
        return new ClusterModel(
                found.prepared().pipeline(),
                centres,
                found.clusters().stream().map(Cluster::name).toList(),
                found.clusters().stream()
                        .map(it -> it.judgement().verdict().words())
                        .toList(),
                found.clusters().stream()
                        .map(it -> it.rule().map(rule -> rule.text()).orElse(""))
                        .toList());
    }

    /**
     * The cluster of one row, in microseconds.
     *
     * @param cells for the preparation's inputs, in their order; null where nothing is known
     * @return its place among the names
     */
    public int label(@Nullable Object... cells) {
        return centres.nearest(preparation.row(cells));
    }

    /** @throws DataException when the table has other columns than those it was learnt from */
    public int[] labels(Table table) {
        return centres.nearest(preparation.apply(table).values());
    }

    /** As JSON; numbers come back to the last bit. */
    public byte[] bytes() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("preparation", RawJson.of(PreparationCodec.write(preparation)));
        List<Object> clusters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Object> cluster = new LinkedHashMap<>();
            cluster.put("name", names.get(i));
            cluster.put("verdict", verdicts.get(i));
            cluster.put("rule", rules.get(i));
            cluster.put("centre", Arrays.stream(centres.values().row(i)).boxed().toList());
            clusters.add(cluster);
        }
        root.put("clusters", clusters);
        return (JsonText.ofAny(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws DataException when these are not bytes of {@link #bytes} */
    public static ClusterModel read(byte... bytes) {
        if (!(new JsonReader().read(bytes, 0, bytes.length) instanceof JsonReader.Read read)
                || !read.body().get("format").equals(new Value.Text(FORMAT))) {
            throw broken("it is no JSON of this format");
        }
        if (!read.body().get("version").equals(new Value.Num(VERSION))) {
            throw broken("it is of another version");
        }
        if (!(read.body().get("preparation") instanceof Value.Struct preparation)
                || !(read.body().get("clusters") instanceof Value.Items clusters)) {
            throw broken("there are no preparation and clusters in it");
        }
        FittedPreparation fitted = PreparationCodec.read(new FieldsWriter().write(preparation.fields()));
        List<Fields> each = clusters.items().stream().map(ClusterModel::fields).toList();
        double[][] centres = each.stream().map(ClusterModel::centre).toArray(double[][]::new);
        if (centres.length == 0
                || Arrays.stream(centres)
                        .anyMatch(it -> it.length != fitted.names().size())) {
            throw broken("its centres are not of its features");
        }
        if (Arrays.stream(centres).flatMapToDouble(Arrays::stream).anyMatch(it -> !Double.isFinite(it))) {
            throw broken("a centre of it is not of finite numbers");
        }
        return new ClusterModel(
                fitted,
                new Centres(Matrix.ofRows(centres)),
                texts(each, "name"),
                texts(each, "verdict"),
                texts(each, "rule"));
    }

    private static Fields fields(Value value) {
        return value instanceof Value.Struct it ? it.fields() : Fields.EMPTY;
    }

    private static double[] centre(Fields cluster) {
        return cluster.get("centre") instanceof Value.Items it
                ? it.items().stream()
                        .mapToDouble(value -> value instanceof Value.Num number ? number.number() : Double.NaN)
                        .toArray()
                : new double[0];
    }

    private static List<String> texts(List<Fields> clusters, String name) {
        return clusters.stream()
                .map(it -> it.get(name) instanceof Value.Text text ? text.text() : "")
                .toList();
    }

    private static DataException broken(String why) {
        return new DataException(new DataProblem(
                "broken-model", "", "expected a model that --model has written, but " + why, "cluster again"));
    }
}
