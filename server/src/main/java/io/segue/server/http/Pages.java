package io.segue.server.http;

import io.segue.server.json.JsonLine;
import io.segue.server.json.Shape;
import io.segue.server.people.Page;

/** Parts of lists as JSON: {@code items}, and {@code next} unless this is the end. */
final class Pages {
    private Pages() {}

    static <T> Reply reply(Page<T> page, Shape<T> shape) {
        var json = new JsonLine().addRaw("items", shape.json(page.items()));
        if (page.next() != null) {
            json.add("next", page.next());
        }
        return Reply.json(json.toString());
    }
}
