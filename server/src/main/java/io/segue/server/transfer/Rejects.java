package io.segue.server.transfer;

import io.segue.server.client.EventSender.Refused;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.source.Batch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was not taken, and keeps it, one JSON object a line, so that it can be mended and sent again. */
public final class Rejects {
    private final String name;
    private final OutputStream out;
    private final Map<String, Reason> reasons = new TreeMap<>();

    /**
     * Calls that were not taken for the same reason.
     *
     * @param first where the first of them stands
     * @param why it was not taken
     */
    public record Reason(String code, long count, Batch.Place first, String why) {
        private Reason andOneMore() {
            return new Reason(code, count + 1, first, why);
        }
    }

    /** @param name of what is written to, for the case that it cannot be */
    public Rejects(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    void add(Piece.Bad bad) throws Failure {
        add(bad.place(), bad.why().code(), bad.why().reason(), bad.text());
    }

    void add(Piece.Call call, Refused refused) throws Failure {
        add(call.place(), refused.code(), refused.reason(), new String(call.json(), StandardCharsets.UTF_8));
    }

    private void add(Batch.Place place, String code, String reason, String text) throws Failure {
        Reason known = reasons.get(code);
        reasons.put(code, known == null ? new Reason(code, 1, place, reason) : known.andOneMore());
        String line = new JsonLine()
                .add("file", place.file())
                .add("line", place.line())
                .add("code", code)
                .add("reason", reason)
                .add("text", text)
                .toString();
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.writing(name, e);
        }
    }

    long count() {
        return reasons.values().stream().mapToLong(Reason::count).sum();
    }

    /** The most frequent first. */
    List<Reason> reasons() {
        return reasons.values().stream()
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }
}
