package io.segue.server.cli;

import io.segue.server.replay.Summary;
import java.util.Locale;
import java.util.Map;

/** A run's summary, as text for people: what matters always, the rest where there is something to say. */
final class SummaryText {
    private final StringBuilder text = new StringBuilder();

    private SummaryText() {}

    static String of(Summary summary) {
        return new SummaryText().add(summary).text.toString().stripTrailing();
    }

    private SummaryText add(Summary summary) {
        String seconds = String.format(Locale.ROOT, "%.1f", summary.elapsed().toMillis() / 1000.0);
        line(
                "events",
                summary.events(),
                "in " + seconds + " s, " + Counted.of(summary.eventsPerSecond()) + " a second");
        line("profiles", summary.profiles(), "");
        line("changes", summary.changes(), "");
        rejected(summary);
        some("merged", summary.merges(), "anonymous profiles that turned out to be a user's");
        some(
                "duplicates",
                summary.duplicates(),
                "calls whose messageId had been seen"
                        + (summary.duplicatesCertain()
                                ? ""
                                : "; there may be more, only the latest ids are remembered"));
        late(summary);
        some("after --until", summary.afterUntil(), "read and not taken");
        conflicts(summary);
        for (Map.Entry<String, Long> remark : summary.remarks().entrySet()) {
            some(remark.getKey(), remark.getValue(), "");
        }
        return this;
    }

    private void rejected(Summary summary) {
        some("rejected", summary.rejections(), "");
        for (Summary.Rejected reason : summary.rejected()) {
            String first = "first at " + reason.where() + ": " + reason.reason();
            line("  " + reason.code(), reason.count(), first);
        }
    }

    /** Few late events are life; many say that the input is in another order than time's. */
    private void late(Summary summary) {
        boolean many = summary.late() * 10 > summary.events();
        some("late", summary.late(), "older than an event before them" + (many ? "; sort the input by time" : ""));
    }

    private void conflicts(Summary summary) {
        var first = summary.firstConflict();
        if (first != null) {
            line(
                    "shared devices",
                    summary.conflicts(),
                    "calls from another user's device; first: " + first.anonymousId() + " belongs to "
                            + first.linkedTo() + " and was used by " + first.seenWith());
        }
    }

    private void some(String what, long number, String note) {
        if (number != 0) {
            line(what, number, note);
        }
    }

    private void line(String what, long number, String note) {
        text.append(String.format(Locale.ROOT, "%-18s%12s   %s", what, Counted.of(number), note)
                        .stripTrailing())
                .append('\n');
    }
}
