package io.segue.server.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a file's columns are wanted, and how they are read. What is not wanted takes no memory.
 *
 * @param delimiter between cells; null to guess it from the first line
 * @param only the columns that are wanted, in the file's order whatever theirs; empty for all
 * @param without columns that are not
 * @param texts columns whose cells are texts even when they look like numbers: ids, dates such as 20240105
 */
public record TableOptions(
        @Nullable Character delimiter, List<String> only, List<String> without, List<String> texts) {
    public static final TableOptions ALL = new TableOptions(null, List.of(), List.of(), List.of());

    public TableOptions {
        only = List.copyOf(only);
        without = List.copyOf(without);
        texts = List.copyOf(texts);
    }

    /** Reads these as texts, and does so although they are not among {@link #only}. */
    public TableOptions withTexts(Collection<String> more) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(more);
        return new TableOptions(delimiter, only, without, all);
    }

    /** Every column that was named, so that a wrong name can be told. */
    Stream<String> named() {
        return Stream.of(only, without, texts).flatMap(List::stream).distinct();
    }

    boolean wants(String column) {
        return texts.contains(column)
                || (only.isEmpty() || only.contains(column)) && !without.contains(column);
    }
}
