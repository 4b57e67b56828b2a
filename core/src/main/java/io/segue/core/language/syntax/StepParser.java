package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import org.jspecify.annotations.Nullable;

/** Reads one step of a {@code did}. Parts in the wrong order are told and read all the same. */
final class StepParser {
    private final Cursor cursor;
    private final LiteralParser literals;
    private final FilterParser filters;
    private final SelectorParser selectors;
    private final TimesParser times;

    StepParser(Cursor cursor, LiteralParser literals, FilterParser filters, SelectorParser selectors) {
        this.cursor = cursor;
        this.literals = literals;
        this.filters = filters;
        this.selectors = selectors;
        this.times = new TimesParser(cursor, literals);
    }

    StepDraft step() throws Panic {
        int start = cursor.mark();
        Span not = cursor.isAt("not") ? cursor.next().span() : null;
        int eventStart = cursor.mark();
        String event = selectors.event();
        var parts = new Parts(new Selector(event, null, cursor.spanFrom(eventStart)));
        boolean more;
        do {
            more = part(parts, event, eventStart);
        } while (more);
        return new StepDraft(not, parts.selector, parts.times, parts.within, cursor.spanFrom(start));
    }

    /** The parts read so far. */
    private static final class Parts {
        private Selector selector;
        private StepDraft.@Nullable Count times;
        private StepDraft.@Nullable Deadline within;
        private int rank;

        private Parts(Selector selector) {
            this.selector = selector;
        }
    }

    private boolean part(Parts parts, @Nullable String event, int eventStart) throws Panic {
        if (cursor.isAt("where")) {
            inOrder(parts, 1, "'where' belongs right behind the event");
            cursor.next();
            Filter where = filters.filter();
            parts.selector = new Selector(event, where, cursor.spanFrom(eventStart));
            return true;
        }
        if (times.isAtTimes()) {
            inOrder(parts, 2, "how often belongs behind the event and its 'where'");
            parts.times = times.times();
            return true;
        }
        if (cursor.isAt("within")) {
            inOrder(parts, 3, "'within' stands only once");
            within(parts);
            return true;
        }
        return false;
    }

    private void inOrder(Parts parts, int rank, String message) {
        if (parts.rank >= rank) {
            String hint = parts.rank == rank ? "it stands here for the second time" : "write it further in front";
            cursor.tell("misplaced", cursor.peek().span(), message, hint);
        }
        parts.rank = Math.max(parts.rank, rank);
    }

    private void within(Parts parts) throws Panic {
        int start = cursor.mark();
        cursor.next();
        boolean meantWindow = cursor.accept("the");
        meantWindow |= cursor.accept("last");
        if (meantWindow) {
            cursor.tell(
                    "missing-word",
                    cursor.spanFrom(start),
                    "'within' is a time between two events",
                    "did you mean 'in the last'?");
        }
        Constant duration = literals.duration("within");
        if (!meantWindow) {
            parts.within = new StepDraft.Deadline(
                    SelectorParser.millis(duration), cursor.shownBare(duration.span()), cursor.spanFrom(start));
        }
    }
}
