package io.segue.learn.predict.file;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.predict.model.Columns;
import io.segue.learn.predict.model.FittedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A model with everything that is needed to use it. As bytes it is a zip: {@code model.json} says what there is, binary parts
 * such as trees stand beside it, and so do parts that others add, such as the preparation in {@value #PIPELINE}.
 *
 * @param features the names of the model's features, in its order
 * @param threshold a row scored as high or higher counts as class 1; from 0 to {@link #ABOVE_ALL}
 * @param parts of others, by name: small letters, digits, dots and dashes; not to be written to
 */
public record ModelFile(
        FittedModel model, List<String> features, double threshold, ModelNotes notes, Map<String, byte[]> parts) {
    /** The part in which a preparation pipeline is kept. */
    public static final String PIPELINE = "pipeline.json";

    /** The highest threshold, just above 1: no row counts as class 1, however sure the model is. */
    public static final double ABOVE_ALL = Math.nextUp(1.0);

    /** The largest file, and the largest sum of its parts unpacked, in bytes. */
    public static final int MAX_BYTES = 512 << 20;

    /** How many parts of others there may be. */
    public static final int MAX_PARTS = 100;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    public ModelFile {
        features = List.copyOf(features);
        parts = new TreeMap<>(parts);
        if (features.size() != model.features() || new HashSet<>(features).size() != features.size()) {
            throw new IllegalArgumentException(
                    "expected " + model.features() + " different names of features, but got " + features);
        }
        if (!(threshold >= 0 && threshold <= ABOVE_ALL)) {
            throw new IllegalArgumentException(
                    "expected a threshold from 0 to 1, or just above 1 for nobody, but got " + threshold);
        }
        if (parts.size() > MAX_PARTS || !parts.keySet().stream().allMatch(ModelFile::isNameOfOthers)) {
            throw new IllegalArgumentException(
                    "expected up to " + MAX_PARTS + " parts with simple names, but got " + parts.keySet());
        }
    }

    static boolean isNameOfOthers(String name) {
        return NAME.matcher(name).matches() && !name.equals(Archive.INDEX) && !name.startsWith(Archive.OWN);
    }

    /**
     * @throws DataException when the bytes are no model file, damaged, too large, or of a newer version; it names the part
     */
    public static ModelFile read(byte[] bytes) {
        return ModelReader.read(Archive.read(bytes));
    }

    /**
     * The same model, the same bytes. Does not close {@code out}.
     *
     * @throws DataException when it is too large to be read again
     */
    public void write(OutputStream out) throws IOException {
        ModelWriter.write(this).write(out);
    }

    /**
     * @param rows with at least the model's features, in any order
     * @return the probability of class 1 for each row
     * @throws DataException with each feature that is missing
     */
    public double[] score(Features rows) {
        return model.scoreAll(Columns.align(rows, features));
    }
}
