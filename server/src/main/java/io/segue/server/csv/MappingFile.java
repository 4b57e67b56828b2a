package io.segue.server.csv;

import io.segue.server.csv.Mapping.Format;
import io.segue.server.csv.Mapping.Group;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.YamlDocument;
import io.segue.server.yaml.YamlMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a {@link Mapping}; every mistake in it is reported with its place. */
public final class MappingFile {
    private static final List<String> FIELDS =
            List.of("type", "userId", "anonymousId", "previousId", "groupId", "messageId", "event", "name", "category");
    private static final List<String> OBJECTS = List.of("properties", "traits", "context");
    private static final List<String> KNOWN = List.of(
            "csv",
            "skip",
            "time",
            "group",
            "type",
            "event",
            "userId",
            "anonymousId",
            "previousId",
            "groupId",
            "messageId",
            "name",
            "category",
            "properties",
            "traits",
            "context");

    private static final int GAP_MAX = 1_000_000;

    private final YamlDocument document;
    private final YamlMap root;
    private final CellReader cells = new CellReader();

    private MappingFile(YamlDocument document, YamlMap root) {
        this.document = document;
        this.root = root;
    }

    /** What a file holds. */
    public sealed interface Result {}

    /** A mapping without mistakes, as far as that can be said without the data. */
    public static final class Valid implements Result {
        final Mapping mapping;
        final YamlDocument document;

        Valid(Mapping mapping, YamlDocument document) {
            this.mapping = mapping;
            this.document = document;
        }
    }

    public record Invalid(List<Finding> findings) implements Result {}

    public static Result read(Path file) throws Failure {
        return read(YamlDocument.read(file.toString(), file));
    }

    static Result read(YamlDocument document) {
        Optional<YamlMap> root = document.root();
        Optional<Mapping> mapping = root.flatMap(it -> new MappingFile(document, it).mapping());
        return mapping.isPresent() && document.findings().isEmpty()
                ? new Valid(mapping.get(), document)
                : new Invalid(
                        document.findings().stream().sorted(Finding.BY_PLACE).toList());
    }

    private Optional<Mapping> mapping() {
        root.allow(KNOWN);
        root.require("time", "such as 'time: { column: created, format: iso }'");
        if (!root.has("userId") && !root.has("anonymousId")) {
            root.require("userId", "or 'anonymousId': name the column that says whose line it is");
        }
        if (!root.has("type") && !root.has("event")) {
            root.require("event", "such as 'event: { value: Order Completed }'");
        }
        Format format = root.map("csv").map(this::format).orElse(format(Optional.empty()));
        List<SkipTest> skip = root.maps("skip").stream()
                .flatMap(it -> new SkipReader(it, cells).read().stream())
                .toList();
        Map<String, Cell> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            cells.read(root, field).ifPresent(cell -> fields.put(field, cell));
        }
        Map<String, Map<String, Cell>> objects = new LinkedHashMap<>();
        for (String object : OBJECTS) {
            root.map(object).ifPresent(map -> objects.put(object, cells.readAll(map)));
        }
        Group group = root.map("group").map(this::group).orElse(null);
        TimeFormat timeFormat =
                root.isMap("time") ? root.map("time").map(this::timeFormat).orElseThrow() : ISO;
        String timeColumn = timeColumn();
        return document.findings().isEmpty()
                ? Optional.of(new Mapping(format, skip, fields, timeColumn, timeFormat, objects, group, cells.uses()))
                : Optional.empty();
    }

    private static final TimeFormat ISO = new TimeFormat.Iso();

    private String timeColumn() {
        if (root.isMap("time")) {
            return root.map("time").map(it -> cells.column(it, "column")).orElse("");
        }
        return root.has("time") ? cells.column(root, "time") : "";
    }

    private TimeFormat timeFormat(YamlMap time) {
        time.allow(List.of("column", "format", "zone"));
        time.require("column", "");
        ZoneId zone = time.text("zone").map(it -> zone(time, it)).orElse(ZoneOffset.UTC);
        String format = time.text("format").orElse("iso");
        return switch (format) {
            case "iso" -> ISO;
            case "unix-seconds" -> new TimeFormat.Unix(1000);
            case "unix-millis" -> new TimeFormat.Unix(1);
            default -> pattern(time, format, zone);
        };
    }

    private static TimeFormat pattern(YamlMap time, String format, ZoneId zone) {
        try {
            return TimeFormat.Pattern.of(format, zone);
        } catch (IllegalArgumentException e) {
            time.report(
                    "bad-format",
                    "format",
                    "expected iso, unix-seconds, unix-millis or a pattern such as yyyy-MM-dd HH:mm:ss",
                    "");
            return ISO;
        }
    }

    private static ZoneId zone(YamlMap time, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            time.report("bad-zone", "zone", "there is no time zone '" + name + "'", "such as Europe/London or UTC");
            return ZoneOffset.UTC;
        }
    }

    private Format format(YamlMap csv) {
        csv.allow(List.of("delimiter", "quote", "charset", "columns"));
        return format(Optional.of(csv));
    }

    private static Format format(Optional<YamlMap> csv) {
        return new Format(
                csv.map(it -> character(it, "delimiter", ',')).orElse(','),
                csv.map(it -> character(it, "quote", '"')).orElse('"'),
                csv.map(MappingFile::charset).orElse(StandardCharsets.UTF_8),
                csv.map(it -> it.texts("columns")).orElse(List.of()));
    }

    private static char character(YamlMap csv, String field, char otherwise) {
        String text = csv.scalar(field).map(it -> it.text()).orElse(String.valueOf(otherwise));
        if (text.length() != 1) {
            csv.report("bad-character", field, "expected one character", "a tab is written \"\\t\", with the quotes");
            return otherwise;
        }
        return text.charAt(0);
    }

    private static Charset charset(YamlMap csv) {
        String name = csv.text("charset").orElse("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            csv.report("bad-charset", "charset", "there is no charset '" + name + "'", "such as UTF-8 or ISO-8859-1");
            return StandardCharsets.UTF_8;
        }
    }

    private Group group(YamlMap group) {
        group.allow(List.of("by", "gap", "list", "each"));
        group.require("by", "such as 'by: InvoiceNo'");
        List<String> by = group.texts("by");
        by.forEach(column -> cells.use(group, "by", column));
        if (group.has("each") && !group.has("list")) {
            group.require("list", "the property that gets a list with an object for each line");
        }
        Map<String, Cell> each = group.map("each").map(cells::readAll).orElse(Map.of());
        return new Group(by, gap(group), group.text("list").orElse(""), each);
    }

    private static int gap(YamlMap group) {
        String text = group.text("gap").orElse("0");
        if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= GAP_MAX) {
            return Integer.parseInt(text);
        }
        group.report("bad-gap", "gap", "expected a number of lines from 0 to 1,000,000", "");
        return 0;
    }
}
