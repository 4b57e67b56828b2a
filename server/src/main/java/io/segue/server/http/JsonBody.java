package io.segue.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A request's body as a JSON object of known fields. What does not fit is told, also a field that nobody knows. */
final class JsonBody {
    private final Fields fields;

    private JsonBody(Fields fields) {
        this.fields = fields;
    }

    /** @param known all fields there may be */
    static JsonBody read(ServerRequest request, int bytesMax, String... known) throws Mistake {
        byte[] bytes = bytes(request, bytesMax);
        return switch (new JsonReader().read(bytes, 0, bytes.length)) {
            case JsonReader.Bad bad -> throw Mistake.badRequest(bad.rejection().reason());
            case JsonReader.Read read -> of(read.body(), known);
        };
    }

    /** As {@link #read}, and no body is an empty object. */
    static JsonBody readIfAny(ServerRequest request, int bytesMax, String... known) throws Mistake {
        return request.content().hasEntity() ? read(request, bytesMax, known) : of(Fields.EMPTY, known);
    }

    private static byte[] bytes(ServerRequest request, int bytesMax) throws Mistake {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new Mistake(ProblemJson.of(
                        Status.REQUEST_ENTITY_TOO_LARGE_413,
                        "too-large",
                        "expected at most " + bytesMax + " bytes, but got more"));
            }
            return bytes;
        } catch (IOException e) {
            throw Mistake.badRequest("the body could not be read to its end");
        }
    }

    static JsonBody of(Fields fields, String... known) throws Mistake {
        List<String> names = List.of(known);
        for (int i = 0; i < fields.size(); i++) {
            if (!names.contains(fields.name(i))) {
                String hint = Nearest.hint(fields.name(i), names);
                throw Mistake.badRequest("unknown field " + Printable.quote(fields.name(i)) + "; "
                        + (hint.isEmpty() ? "known are " + String.join(", ", names) : hint));
            }
        }
        return new JsonBody(fields);
    }

    /** Whether there is such a field, and it is not null. */
    boolean has(String name) {
        return !(fields.get(name) instanceof Value.Absent);
    }

    /** A text that must be there. */
    String text(String name) throws Mistake {
        if (fields.get(name) instanceof Value.Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw Mistake.badRequest("expected '" + name + "' to be a text that is not empty");
    }

    boolean truth(String name) throws Mistake {
        if (fields.get(name) instanceof Value.Bool bool) {
            return bool.truth();
        }
        throw Mistake.badRequest("expected '" + name + "' to be true or false");
    }

    /** A whole number from 0; empty when it is not there. */
    OptionalInt count(String name) throws Mistake {
        Value value = fields.get(name);
        if (value instanceof Value.Absent) {
            return OptionalInt.empty();
        }
        if (value instanceof Value.Num num && num.number() == (int) num.number() && num.number() >= 0) {
            return OptionalInt.of((int) num.number());
        }
        throw Mistake.badRequest("expected '" + name + "' to be a whole number");
    }

    List<String> texts(String name) throws Mistake {
        List<String> texts = new ArrayList<>();
        for (Value item : items(name)) {
            if (!(item instanceof Value.Text text)) {
                throw Mistake.badRequest("expected '" + name + "' to be a list of texts");
            }
            texts.add(text.text());
        }
        return texts;
    }

    /** @param known all fields that each of the objects may have */
    List<JsonBody> objects(String name, String... known) throws Mistake {
        List<JsonBody> objects = new ArrayList<>();
        for (Value item : items(name)) {
            if (!(item instanceof Value.Struct struct)) {
                throw Mistake.badRequest("expected '" + name + "' to be a list of objects");
            }
            objects.add(of(struct.fields(), known));
        }
        return objects;
    }

    private List<Value> items(String name) throws Mistake {
        if (fields.get(name) instanceof Value.Items items) {
            return items.items();
        }
        throw Mistake.badRequest("expected '" + name + "' to be a list");
    }

    /** Any text, also an empty one; empty when it is not there or no text. */
    Optional<String> anyText(String name) {
        return fields.get(name) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
