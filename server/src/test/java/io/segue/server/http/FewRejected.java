package io.segue.server.http;

import io.segue.core.event.Rejection;
import io.segue.server.api.RejectedCalls;
import io.segue.server.people.Page;
import io.segue.server.people.RejectedView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rejected calls in a list. A call is taken when it has a {@code userId}. */
final class FewRejected implements RejectedCalls {
    final List<String> sent = new ArrayList<>();
    private final List<RejectedView> calls = new ArrayList<>();

    void add(String source, String code, String raw) {
        var why = new Rejection(code, "because of " + code);
        calls.addFirst(new RejectedView("r" + calls.size(), 0, source, why, raw.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Page<RejectedView> list(String code, String source, String after, int limit) {
        if (after != null && get(after).isEmpty()) {
            throw new IllegalArgumentException(after);
        }
        List<RejectedView> found = calls.stream()
                .filter(it -> code == null || it.why().code().equals(code))
                .filter(it -> source == null || it.source().equals(source))
                .filter(it -> after == null || it.id().compareTo(after) < 0)
                .toList();
        boolean more = found.size() > limit;
        return new Page<>(
                more ? found.subList(0, limit) : found,
                more ? found.get(limit - 1).id() : null);
    }

    @Override
    public Optional<RejectedView> get(String id) {
        return calls.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Replayed replay(String id, byte[] mended) {
        Optional<RejectedView> call = get(id);
        if (call.isEmpty()) {
            return new Unknown();
        }
        String body = new String(mended == null ? call.get().raw() : mended, StandardCharsets.UTF_8);
        if (!body.contains("userId")) {
            return new StillRejected(call.get().why());
        }
        sent.add(body);
        calls.remove(call.get());
        return new Taken();
    }
}
