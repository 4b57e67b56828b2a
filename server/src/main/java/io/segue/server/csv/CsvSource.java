package io.segue.server.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.source.Batch;
import io.segue.server.source.CallSource;
import io.segue.server.yaml.Findings;
import io.segue.server.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads files of CSV, one after another, as calls. */
public final class CsvSource implements CallSource {
    /** A line that is longer, quoted line breaks included, ends the run: most likely a quote is missing. */
    private static final int LINE_CHARS_MAX = 1 << 20;

    private final Mapping mapping;
    private final YamlDocument document;
    private final Iterator<EventFile> files;
    private final InputStream standardInput;
    private final AtomicLong bytesRead;
    private final Grouper grouper;
    private @Nullable CsvReader<CsvRecord> reader;
    private @Nullable Iterator<CsvRecord> records;
    private Header header = Header.NONE;
    private String file = "";
    private long lines;
    private long skipped;

    /** @param bytesRead grows while the files are read */
    public CsvSource(
            MappingFile.Valid mapping, List<EventFile> files, InputStream standardInput, AtomicLong bytesRead) {
        this.mapping = mapping.mapping;
        this.document = mapping.document;
        this.files = files.iterator();
        this.standardInput = standardInput;
        this.bytesRead = bytesRead;
        this.grouper = new Grouper(mapping.mapping);
    }

    @Override
    public @Nullable Batch next() throws Failure {
        var batch = new CallBatch(mapping.format().delimiter());
        try {
            while (batch.size() < BATCH_CALLS_MAX && hasRecord(batch)) {
                add(new Row(file, header, Objects.requireNonNull(records).next()), batch);
            }
        } catch (UncheckedIOException e) {
            throw Failure.reading(file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Failure.reading(file, e);
        } catch (CsvParseException e) {
            throw new Failure(Failure.Kind.INPUT, "cannot read " + file + " as CSV: " + e.getMessage());
        }
        return batch.size() == 0 ? null : batch;
    }

    private boolean hasRecord(CallBatch batch) throws IOException, Failure {
        while (records == null || !records.hasNext()) {
            grouper.finish().forEach(batch::add);
            closeFile();
            if (!files.hasNext()) {
                return false;
            }
            open(files.next());
        }
        return true;
    }

    private void add(Row row, CallBatch batch) throws Failure {
        lines++;
        for (SkipTest test : mapping.skip()) {
            if (test.holds(row)) {
                skipped++;
                return;
            }
        }
        try {
            row.checkLength();
            grouper.add(row).forEach(batch::add);
        } catch (BadRow bad) {
            if (bad.isSkipped()) {
                skipped++;
            } else {
                batch.add(bad, row);
            }
        }
    }

    private void open(EventFile next) throws IOException, Failure {
        file = next.name();
        Mapping.Format format = mapping.format();
        reader = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LINE_CHARS_MAX)
                .ofCsvRecord(new InputStreamReader(next.open(standardInput, bytesRead), format.charset()));
        records = reader.iterator();
        List<String> names = format.columns();
        if (names.isEmpty()) {
            names = records.hasNext() ? records.next().getFields() : List.of();
        }
        header = Header.of(names);
        checkColumns();
    }

    private void checkColumns() throws Failure {
        if (header.width() == 0) {
            throw new Failure(Failure.Kind.INPUT, "cannot read " + file + " as CSV: it is empty");
        }
        mapping.check(file, header);
        if (!document.findings().isEmpty()) {
            throw Findings.failure(document.findings());
        }
    }

    @Override
    public Map<String, Long> remarks() {
        Map<String, Long> remarks = new LinkedHashMap<>();
        remarks.put("csv lines", lines);
        remarks.put("skipped by --map", skipped);
        return remarks;
    }

    private void closeFile() throws IOException {
        if (reader != null && !file.equals(EventFile.STANDARD_INPUT)) {
            reader.close();
        }
        reader = null;
        records = null;
    }

    @Override
    public void close() throws Failure {
        try {
            closeFile();
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
    }
}
