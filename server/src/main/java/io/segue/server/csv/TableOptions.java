package io.segue.server.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a file's columns are wanted, and how they are read. What is not wanted takes no memory.
 *
 * @param delimiter between cells; null to guess it from the first line
 * @param only the columns that are wanted, in the file's order whatever theirs; empty for all
 * @param without columns that are not
 * @param also columns that are wanted whatever the others say
 * @param texts columns whose cells are texts even when they look like numbers: ids, postcodes, dates such as 20240105
 */
public record TableOptions(
        @Nullable Character delimiter, List<String> only, List<String> without, List<String> also, List<String> texts) {
    public static final TableOptions ALL = new TableOptions(null, List.of(), List.of(), List.of(), List.of());

    public TableOptions {
        only = List.copyOf(only);
        without = List.copyOf(without);
        also = List.copyOf(also);
        texts = List.copyOf(texts);
    }

    /** Every column that was named, so that a wrong name can be told. */
    Stream<String> named() {
        return Stream.of(only, without, also, texts).flatMap(List::stream).distinct();
    }

    boolean wants(String column) {
        return also.contains(column) || (only.isEmpty() || only.contains(column)) && !without.contains(column);
    }
}
