package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Literal;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scenario files line by line; what it cannot read it names with its line. */
final class ScenarioParser {
    private static final String WHEN = "day (\\d+)(?: (\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{3})?)?))?";
    private static final Pattern SEGMENT = Pattern.compile("segment ([\\w-]+)(?: with (.+))?");
    private static final Pattern CALL = Pattern.compile(WHEN + " {2,}(.+?) {2,}(.+?)(?: {2,}(.+))?");
    private static final Pattern ADVANCE = Pattern.compile("advance to " + WHEN);
    private static final Pattern CHANGE = Pattern.compile("=> " + WHEN + " (\\S+) (entered|left) ([\\w-]+)");
    private static final Pattern SHARED = Pattern.compile("=> shared device (\\S+) of (\\S+) seen with (\\S+)");
    private static final Pattern WHO = Pattern.compile("([^()\\s]+)?(?: ?\\(([^()\\s]+)\\))?");
    private static final Pattern PROPERTY = Pattern.compile("([\\w.]+)=('[^']*'|\\[[^\\]]*]|\\S+)");

    private final List<SegmentDefinition> segments = new ArrayList<>();
    private final List<Scenario.Happening> script = new ArrayList<>();
    private final List<Change> expected = new ArrayList<>();
    private final List<Scenario.SharedDevice> sharedDevices = new ArrayList<>();
    private String segment = "";
    private Map<String, Literal> parameters = Map.of();
    private final StringBuilder rule = new StringBuilder();
    private int number;

    private ScenarioParser() {}

    /** @throws IllegalArgumentException with the line's number, for a line that means nothing */
    static Scenario parse(List<String> lines) {
        ScenarioParser parser = new ScenarioParser();
        for (String line : lines) {
            parser.number++;
            parser.line(line.stripTrailing());
        }
        parser.endSegment();
        return new Scenario(parser.segments, parser.script, parser.expected, parser.sharedDevices);
    }

    private void line(String line) {
        if (!segment.isEmpty() && (line.startsWith(" ") || line.isBlank())) {
            rule.append(line).append('\n');
            return;
        }
        endSegment();
        if (!line.isBlank() && !line.startsWith("#") && !isRead(line)) {
            throw wrong("expected a call, 'advance to', '=>' or 'segment'", line);
        }
    }

    private boolean isRead(String line) {
        return read(SEGMENT, line, this::beginSegment)
                || read(ADVANCE, line, found -> script.add(new Scenario.TimePassed(instant(found))))
                || read(CHANGE, line, found -> expected.add(change(found)))
                || read(SHARED, line, found -> sharedDevices.add(device(found)))
                || read(CALL, line, found -> script.add(new Scenario.Called(call(found))));
    }

    private static boolean read(Pattern pattern, String line, Consumer<Matcher> reader) {
        Matcher found = pattern.matcher(line);
        boolean matches = found.matches();
        if (matches) {
            reader.accept(found);
        }
        return matches;
    }

    private void beginSegment(Matcher found) {
        segment = found.group(1);
        parameters = parameters(found.group(2));
    }

    private static Change change(Matcher found) {
        return new Change(found.group(3), found.group(5), found.group(4).equals("entered"), instant(found));
    }

    private static Scenario.SharedDevice device(Matcher found) {
        return new Scenario.SharedDevice(found.group(1), found.group(2), found.group(3));
    }

    private IllegalArgumentException wrong(String expectation, String found) {
        return new IllegalArgumentException("line " + number + ": " + expectation + ", but got: " + found);
    }

    private void endSegment() {
        if (!segment.isEmpty()) {
            segments.add(new SegmentDefinition(
                    segment, segment, rule.toString(), parameters, SegmentDefinition.About.NOTHING));
            segment = "";
            rule.setLength(0);
        }
    }

    /** {@code views = 3, burst = 10 minutes}. */
    private Map<String, Literal> parameters(String text) {
        Map<String, Literal> values = new LinkedHashMap<>();
        for (String part : text == null ? new String[0] : text.split(",", -1)) {
            String[] sides = part.split("=", 2);
            if (sides.length < 2) {
                throw wrong("expected a parameter such as views = 3", part);
            }
            String value = sides[1].strip();
            OptionalLong duration = Durations.parse(value);
            values.put(
                    sides[0].strip(),
                    duration.isPresent()
                            ? new Literal.Duration(duration.getAsLong())
                            : new Literal.Plain(value(value)));
        }
        return values;
    }

    private static long instant(Matcher found) {
        String time = found.group(2);
        return Scenario.instant(
                Integer.parseInt(found.group(1)), time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time));
    }

    private Event call(Matcher found) {
        Matcher who = WHO.matcher(found.group(3));
        if (!who.matches()) {
            throw wrong("expected somebody such as anna, (device) or anna (device)", found.group(3));
        }
        String what = found.group(4);
        String rest = found.group(5) == null ? "" : found.group(5);
        boolean alias = what.equals("alias");
        Identifiers identifiers = new Identifiers(who.group(1), who.group(2), alias ? device(rest) : null);
        Fields fields = alias ? Fields.EMPTY : fields(rest);
        boolean event = !alias && !what.equals("identify");
        return new Event(
                String.format("line-%04d", number),
                instant(found),
                identifiers,
                event ? what : null,
                event ? without(fields, "context") : Fields.EMPTY,
                event ? Fields.EMPTY : fields,
                fields.get("context") instanceof Value.Struct context ? context.fields() : Fields.EMPTY);
    }

    private String device(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            throw wrong("expected the device in brackets, such as (cookie-1)", text);
        }
        return text.substring(1, text.length() - 1);
    }

    private Fields fields(String text) {
        Matcher property = PROPERTY.matcher(text);
        int end = 0;
        Map<String, Object> tree = new LinkedHashMap<>();
        while (property.find() && text.substring(end, property.start()).isBlank()) {
            put(tree, property.group(1), property.group(2));
            end = property.end();
        }
        if (!text.substring(end).isBlank()) {
            throw wrong("expected properties such as category=outdoor price=59.90", text.substring(end));
        }
        return fields(tree);
    }

    /** {@code address.city=Graz} is an object in an object. */
    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> tree, String path, String text) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, text.startsWith("[") ? items(text) : value(text));
        } else {
            Object inner = tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), text);
        }
    }

    @SuppressWarnings("unchecked")
    private static Fields fields(Map<String, Object> tree) {
        Fields.Builder fields = new Fields.Builder();
        tree.forEach((name, value) -> fields.add(
                name, value instanceof Value plain ? plain : new Value.Struct(fields((Map<String, Object>) value))));
        return fields.build();
    }

    private static Fields without(Fields fields, String name) {
        Fields.Builder rest = new Fields.Builder();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.name(i).equals(name)) {
                rest.add(fields.name(i), fields.value(i));
            }
        }
        return rest.build();
    }

    private static Value items(String text) {
        List<Value> items = new ArrayList<>();
        for (String item : text.substring(1, text.length() - 1).split(",", -1)) {
            items.add(value(item.strip()));
        }
        return new Value.Items(items);
    }

    private static Value value(String text) {
        if (text.startsWith("'")) {
            return new Value.Text(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return new Value.Bool(text.equals("true"));
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? new Value.Num(Double.parseDouble(text)) : new Value.Text(text);
    }
}
