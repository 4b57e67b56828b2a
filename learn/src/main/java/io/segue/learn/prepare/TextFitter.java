package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Fits a column of texts. Levels stand in alphabetical order, so that the order of the rows has no say. */
final class TextFitter {
    private TextFitter() {}

    static FittedColumn.OfTexts fit(
            Recipe.OfTexts recipe, Column column, TargetMeans means, List<DataProblem> warnings) {
        boolean gaps = column.missing() > 0;
        String fill = fill(recipe.imputation(), counts(texts("", column)));
        SortedMap<String, Integer> counts = counts(texts(fill, column));
        if (counts.size() == 1) {
            warnings.add(ColumnChecks.constant(recipe.column(), counts.firstKey()));
        }
        Encoder encoder = switch (recipe.encoding()) {
            case Encoding.OneHot it -> oneHot(recipe.column(), it, counts, column.rows());
            case Encoding.Ordinal it -> ordinal(recipe.column(), it, counts);
            case Encoding.ByTarget it -> means.encoder(it, List.copyOf(counts.keySet()), texts(fill, column));
        };
        return new FittedColumn.OfTexts(recipe.column(), fill, recipe.indicator() && gaps, encoder);
    }

    /** A text for each row; {@code fill} where it is missing. */
    static List<String> texts(String fill, Column column) {
        return IntStream.range(0, column.rows())
                .mapToObj(row -> column.isMissing(row) ? fill : FittedColumn.OfTexts.text(column, row))
                .toList();
    }

    private static SortedMap<String, Integer> counts(List<String> texts) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        texts.stream().filter(it -> !it.isEmpty()).forEach(it -> counts.merge(it, 1, Integer::sum));
        return counts;
    }

    private static String fill(Imputation imputation, SortedMap<String, Integer> counts) {
        return switch (imputation) {
            case Imputation.ConstantText it -> it.value();
            case Imputation.Constant it -> throw new IllegalArgumentException("expected a text, but got " + it);
            case Imputation.Statistic it ->
                switch (it) {
                    case LEAVE -> "";
                    case MODE -> mode(counts);
                    case MEAN, MEDIAN -> throw new IllegalArgumentException("expected MODE for texts, but got " + it);
                };
        };
    }

    private static String mode(SortedMap<String, Integer> counts) {
        String mode = counts.firstKey();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            mode = entry.getValue() > counts.getOrDefault(mode, 0) ? entry.getKey() : mode;
        }
        return mode;
    }

    private static Encoder oneHot(String column, Encoding.OneHot encoding, Map<String, Integer> counts, int rows) {
        List<String> levels = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        counts.forEach((level, count) -> (count < encoding.rareShare() * rows ? rare : levels).add(level));
        int width = levels.size() + (rare.isEmpty() ? 0 : 1);
        if (width > encoding.levelsMax()) {
            throw new DataException(ColumnChecks.tooManyLevels(column, width, encoding.levelsMax()));
        }
        return new Encoder.OneHot(Levels.of(levels), Levels.of(rare));
    }

    private static Encoder ordinal(String column, Encoding.Ordinal encoding, Map<String, Integer> counts) {
        if (encoding.order().isEmpty()) {
            return new Encoder.Ordinal(Levels.of(List.copyOf(counts.keySet())));
        }
        List<String> outside = counts.keySet().stream()
                .filter(it -> !encoding.order().contains(it))
                .toList();
        if (!outside.isEmpty()) {
            throw new DataException(ColumnChecks.levelNotInOrder(column, outside));
        }
        return new Encoder.Ordinal(Levels.of(encoding.order()));
    }
}
