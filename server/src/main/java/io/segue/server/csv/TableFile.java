package io.segue.server.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CSV with a line of names first, as a table to learn from. In UTF-8, compressed with gzip or not; quotes are double
 * quotes; blanks around cells do not count; empty lines neither.
 */
public final class TableFile {
    /** A line that is longer, quoted line breaks included, is none: most likely a quote is missing. */
    private static final int LINE_CHARS_MAX = 1 << 20;

    private static final int ROWS_BETWEEN_NEWS = 1 << 12;
    private static final String DELIMITERS = ",;\t";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final EventFile file;
    private final @Nullable Character delimiter;
    private final Function<List<String>, TableOptions> choice;
    private long line = 1;

    public TableFile(EventFile file, TableOptions options) {
        this(file, options.delimiter(), names -> options);
    }

    /**
     * Of a file whose columns are chosen as soon as their names are known.
     *
     * @param delimiter between cells; null to guess it from the first line
     * @param choice from the names in the first line; may throw {@link DataException}
     */
    public TableFile(EventFile file, @Nullable Character delimiter, Function<List<String>, TableOptions> choice) {
        this.file = file;
        this.delimiter = delimiter;
        this.choice = choice;
    }

    /**
     * Reads all of it.
     *
     * @param standardInput what the name {@code -} means
     * @param watcher is told of bytes; of none in total when nobody knows
     * @throws Failure when the file cannot be read
     * @throws DataException with everything that is wrong with its content
     */
    public Table read(InputStream standardInput, Watcher watcher) throws Failure {
        var bytesRead = new AtomicLong();
        try (Reader text = text(file.checked().open(standardInput, bytesRead))) {
            return read(text, () -> watcher.at("reading " + file.name(), bytesRead.get(), file.size()));
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(e);
        } catch (CsvParseException e) {
            throw new DataException(new DataProblem(
                    "bad-csv", "", "this is no CSV: " + e.getMessage(), "look for a quote (\") that is not closed"));
        }
    }

    private Failure failure(IOException cause) {
        if (cause instanceof CharacterCodingException) {
            throw new DataException(notUtf8());
        }
        return Failure.reading(file.name(), cause);
    }

    private DataProblem notUtf8() {
        return new DataProblem(
                "not-utf-8",
                "",
                "expected text in UTF-8, but got other bytes not far behind line " + line,
                "save it as UTF-8, such as with iconv -f latin1 -t utf-8");
    }

    private static Reader text(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), LINE_CHARS_MAX);
    }

    private Table read(Reader text, Runnable news) throws IOException {
        char guessed = begin(text);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter == null ? guessed : delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LINE_CHARS_MAX)
                .ofCsvRecord(text);
        Iterator<CsvRecord> records = reader.iterator();
        if (!records.hasNext()) {
            throw new DataException(
                    new DataProblem("no-header", "", file.name() + " is empty", "is it the right file?"));
        }
        List<String> first = records.next().getFields();
        TableOptions options = choice.apply(first.stream().map(String::strip).toList());
        var rows = new TableRows(new TableHeader(first, options), options);
        while (records.hasNext()) {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            rows.add(row);
            if (rows.count() % ROWS_BETWEEN_NEWS == 0) {
                news.run();
            }
        }
        return rows.build();
    }

    /** Leaves out a byte order mark, and guesses the delimiter: the one that the first line has most of. */
    private static char begin(Reader text) throws IOException {
        text.mark(LINE_CHARS_MAX);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        int first = text.read();
        int last = first;
        for (int read = 1; read < LINE_CHARS_MAX && last >= 0 && (quoted || last != '\n' && last != '\r'); read++) {
            quoted ^= last == '"';
            int delimiter = quoted ? -1 : DELIMITERS.indexOf(last);
            if (delimiter >= 0) {
                counts[delimiter]++;
            }
            last = text.read();
        }
        text.reset();
        if (first == BYTE_ORDER_MARK) {
            int unused = text.read();
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
