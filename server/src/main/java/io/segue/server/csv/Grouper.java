package io.segue.server.csv;

import io.segue.server.io.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together that are one call. A call is complete when none of the lines in a gap's length after its last one
 * belonged to it; calls come out in the order of their first lines, so one that is still growing holds later ones back. What
 * is held is limited: {@value #LINES_HELD_MAX} lines.
 */
final class Grouper {
    static final int LINES_HELD_MAX = 1_000_000;

    private final Mapping mapping;
    private final Mapping.@Nullable Group group;
    private final Map<List<String>, Open> latest = new HashMap<>();
    private final Deque<Open> held = new ArrayDeque<>();
    private long number;
    private int linesHeld;

    /** A call that may still grow, or waits for an older one that may. */
    private static final class Open {
        final List<String> key;
        final CallBuilder call;
        long lastNumber;
        int lines = 1;

        Open(List<String> key, CallBuilder call, long number) {
            this.key = key;
            this.call = call;
            this.lastNumber = number;
        }
    }

    Grouper(Mapping mapping) {
        this.mapping = mapping;
        this.group = mapping.group();
    }

    /** Takes a row; the calls that are complete now. */
    List<CallBuilder> add(Row row) throws BadRow, Failure {
        if (group == null) {
            return List.of(new CallBuilder(mapping, row));
        }
        List<String> key = group.by().stream().map(row::cell).toList();
        Open open = latest.get(key);
        if (open != null && number - open.lastNumber <= group.gap()) {
            open.call.add(row);
            open.lastNumber = ++number;
            open.lines++;
        } else {
            open = new Open(key, new CallBuilder(mapping, row), ++number);
            latest.put(key, open);
            held.add(open);
        }
        if (++linesHeld > LINES_HELD_MAX) {
            throw tooManyHeld();
        }
        return complete(number - group.gap());
    }

    private static Failure tooManyHeld() {
        return new Failure(
                Failure.Kind.INPUT,
                "more than " + LINES_HELD_MAX + " lines wait for a group of lines to be complete; sort the file by the"
                        + " columns of 'by', or set a smaller 'gap'");
    }

    /** Calls from the oldest on, as far as their last line came before this one. */
    private List<CallBuilder> complete(long number) {
        List<CallBuilder> complete = new ArrayList<>();
        for (Open oldest = held.peek(); oldest != null && oldest.lastNumber < number; oldest = held.peek()) {
            held.remove();
            latest.remove(oldest.key, oldest);
            linesHeld -= oldest.lines;
            complete.add(oldest.call);
        }
        return complete;
    }

    /** All that is left, at the end of a file. */
    List<CallBuilder> finish() {
        return complete(Long.MAX_VALUE);
    }
}
