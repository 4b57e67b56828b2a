package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.core.identity.ProfileKey;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.people.CallTable;
import io.segue.server.people.CallTable.Place;
import io.segue.server.people.CallView;
import io.segue.server.people.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person's calls, which may stand under several keys, out of the log. */
final class PersonCalls {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,9})");
    private static final Place END = new Place(Long.MAX_VALUE, Integer.MAX_VALUE);

    private final CallTable places;
    private final EventLog log;

    PersonCalls(CallTable places, EventLog log) {
        this.places = places;
        this.log = log;
    }

    Page<CallView> latest(List<ProfileKey> keys, @Nullable String after, int limit) {
        Place end = after == null ? END : parse(after);
        List<Place> latest = new ArrayList<>();
        keys.forEach(key -> latest.addAll(places.before(key, end, limit + 1)));
        latest.sort(Comparator.reverseOrder());
        boolean more = latest.size() > limit;
        List<Place> page = more ? latest.subList(0, limit) : latest;
        return new Page<>(read(page), more ? text(page.getLast()) : null);
    }

    List<Event> inOrderOfArrival(List<ProfileKey> keys) {
        List<Place> all = new ArrayList<>();
        keys.forEach(key -> all.addAll(places.all(key)));
        all.sort(Comparator.naturalOrder());
        return read(all).stream().map(CallView::event).toList();
    }

    private static String text(Place place) {
        return place.position() + "-" + place.index();
    }

    private static Place parse(String text) {
        Matcher parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected the next of a page before, but got '" + text + "'");
        }
        return new Place(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private List<CallView> read(List<Place> wanted) {
        var reader = new CallReader();
        List<CallView> views = new ArrayList<>(wanted.size());
        long position = 0;
        LogRecord item = null;
        for (Place place : wanted) {
            if (item == null || place.position() != position) {
                position = place.position();
                item = log.read(position).orElse(null);
            }
            if (item instanceof LogRecord.Calls request) {
                byte[] json = request.calls().get(place.index());
                views.add(new CallView(
                        position, place.index(), request.at(), request.source(), json, reader.event(json)));
            }
        }
        return views;
    }
}
