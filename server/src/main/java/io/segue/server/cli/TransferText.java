package io.segue.server.cli;

import io.segue.server.transfer.Rejects;
import io.segue.server.transfer.TransferSummary;
import java.util.Locale;
import java.util.Map;

/** What an import did, for people: one line for each number, and only where there is something to say. */
final class TransferText {
    private final StringBuilder text = new StringBuilder();

    private TransferText() {}

    static String of(TransferSummary summary) {
        return new TransferText().add(summary).text.toString().stripTrailing();
    }

    private TransferText add(TransferSummary summary) {
        String seconds = String.format(Locale.ROOT, "%.1f", summary.elapsed().toMillis() / 1000.0);
        line("sent", summary.calls(), "in " + seconds + " s, " + Counted.of(summary.callsPerSecond()) + " a second");
        some("sent before", summary.before(), "acknowledged in an earlier run");
        long rejected =
                summary.rejected().stream().mapToLong(Rejects.Reason::count).sum();
        some("rejected", rejected, "");
        for (Rejects.Reason reason : summary.rejected()) {
            line("  " + reason.code(), reason.count(), "first at " + reason.first() + ": " + reason.why());
        }
        some("waits", summary.waits(), "because the server asked for it, or was not there");
        for (Map.Entry<String, Long> remark : summary.remarks().entrySet()) {
            some(remark.getKey(), remark.getValue(), "");
        }
        return this;
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
