package io.segue.server.replay;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.identity.ProfileKey;
import io.segue.server.io.Failure;
import io.segue.server.json.IsoText;
import io.segue.server.json.JsonLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes changes as JSON Lines. */
final class ChangeWriter {
    private static final byte[] AT = ascii("{\"at\":\"");
    private static final byte[] PROFILE = ascii("\",\"profile\":");

    private final String name;
    private final OutputStream out;
    private final List<ProfileKey> keys;
    private final byte[][] endings;
    private final IsoText time = new IsoText();

    /** @param name of the output, for the case that it cannot be written */
    ChangeWriter(String name, OutputStream out, List<ProfileKey> keys, Catalog catalog) {
        this.name = name;
        this.out = out;
        this.keys = keys;
        this.endings = new byte[catalog.programs().size() * 2][];
        for (SegmentProgram program : catalog.programs()) {
            endings[program.number() * 2] = ending(program.id(), "left");
            endings[program.number() * 2 + 1] = ending(program.id(), "entered");
        }
    }

    private static byte[] ending(String segment, String change) {
        return utf8(",\"segment\":" + JsonLine.quoted(segment) + ",\"change\":\"" + change + "\"}\n");
    }

    void write(Change change) throws Failure {
        try {
            out.write(AT);
            out.write(time.bytes(change.at()));
            out.write(PROFILE);
            out.write(utf8(JsonLine.quoted(keys.get(change.profile()).name())));
            out.write(endings[change.segment() * 2 + (change.entered() ? 1 : 0)]);
        } catch (IOException e) {
            throw Failure.writing(name, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
