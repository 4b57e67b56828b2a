package io.segue.server.cli;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which table a command reads, and which of its columns. */
final class TableOption {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A CSV in UTF-8 with a line of names first; gzip is recognised; - is standard input.")
    private String file;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = DelimiterConverter.class,
            description =
                    "What stands between cells, or 'tab'. Default: the comma, semicolon or tab that the first line"
                            + " has most of.")
    private @Nullable Character delimiter;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that says who a row is about. Nothing is learnt from it, and it is read as text.")
    private @Nullable String id;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "Read only these columns, with commas between them.")
    private List<String> columns = List.of();

    @Option(names = "--exclude", split = ",", paramLabel = "COLUMN", description = "Read all columns but these.")
    private List<String> exclude = List.of();

    @Option(
            names = "--text",
            split = ",",
            paramLabel = "COLUMN",
            description = "Read these columns as texts although they look like numbers, such as postcodes.")
    private List<String> texts = List.of();

    /**
     * What was read.
     *
     * @param table all wanted columns but the one of {@code --id}
     * @param ids that one
     */
    record Rows(Table table, Optional<Column.Categories> ids) {}

    /** The file's name, for titles. */
    String name() {
        return name(file);
    }

    /** Without the folders it is in. */
    static String name(String file) {
        Path name = Path.of(file).getFileName();
        return new EventFile(file).isStandardInput() || name == null ? "standard input" : name.toString();
    }

    /** Whether the options let a column in, be it needed or not. */
    boolean wants(String column) {
        return (columns.isEmpty() || columns.contains(column)) && !exclude.contains(column);
    }

    /** Whether it is the one of {@code --id}, which is no column of the table then. */
    boolean isId(String column) {
        return column.equals(id);
    }

    /** All that the options say; throws DataException with everything that is wrong with the file's content. */
    Rows read(Terminal terminal, Watcher watcher) throws Failure {
        return read(terminal, watcher, List.of(), List.of());
    }

    /**
     * @param needed columns that the command wants whatever {@code --columns} and {@code --exclude} say
     * @param neededTexts those that are texts even when they look like numbers: dates, groups
     */
    Rows read(Terminal terminal, Watcher watcher, List<String> needed, List<String> neededTexts) throws Failure {
        List<String> ids = id == null ? List.of() : List.of(id);
        var options = new TableOptions(
                delimiter, columns, exclude, joined(ids, needed, neededTexts), joined(ids, neededTexts, texts));
        Table table = new TableFile(new EventFile(file), options).read(terminal.in(), watcher);
        if (id == null) {
            return new Rows(table, Optional.empty());
        }
        return new Rows(table.without(ids), Optional.of((Column.Categories) table.column(id)));
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).distinct().toList();
    }

    static final class DelimiterConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equals("tab") || text.equals("\\t")) {
                return '\t';
            }
            if (text.length() != 1) {
                throw new TypeConversionException("expected one character or 'tab', but got '" + text + "'");
            }
            return text.charAt(0);
        }
    }
}
