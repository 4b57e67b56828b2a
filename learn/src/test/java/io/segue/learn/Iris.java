package io.segue.learn;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Fisher's 150 irises, 50 of each species, in the order of the file: setosa, versicolor, virginica. */
public final class Iris {
    private static final List<String[]> LINES = read();

    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private Iris() {}

    /** Four lengths in cm. */
    public static Features features() {
        String[] names = LINES.getFirst();
        double[][] rows = LINES.stream()
                .skip(1)
                .map(it ->
                        Arrays.stream(it, 0, 4).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        return new Features(Arrays.asList(names).subList(0, 4), Matrix.ofRows(rows));
    }

    public static Matrix matrix() {
        return features().values();
    }

    /** 0 for setosa, 1 for versicolor, 2 for virginica. */
    public static int[] species() {
        return LINES.stream().skip(1).mapToInt(it -> SPECIES.indexOf(it[4])).toArray();
    }

    private static List<String[]> read() {
        try (InputStream in = Objects.requireNonNull(Iris.class.getResourceAsStream("/iris.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
