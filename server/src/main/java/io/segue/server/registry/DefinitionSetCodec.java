package io.segue.server.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of definitions as bytes, in the log and in the table of versions. The first byte is the layout's number; a number
 * is written big end first, a text as its length in bytes and then UTF-8. What names the version comes before the files,
 * so that it can be read without them.
 */
public final class DefinitionSetCodec {
    private static final int LAYOUT = 1;

    private DefinitionSetCodec() {}

    public static byte[] encode(DefinitionSet set) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            out.writeInt(set.version());
            out.writeLong(set.at());
            writeText(out, set.who());
            writeText(out, set.why());
            out.writeInt(set.files().size());
            for (DefinitionText file : set.files()) {
                writeText(out, file.file());
                writeText(out, file.yaml());
            }
        } catch (IOException e) {
            throw new IllegalStateException("expected no I/O from an array", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException for bytes that {@link #encode} did not write */
    public static DefinitionSet decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            DefinitionSet head = readHead(in);
            List<DefinitionText> files = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                files.add(new DefinitionText(readText(in), readText(in)));
            }
            return new DefinitionSet(head.version(), head.at(), head.who(), head.why(), files);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Everything but the files. */
    static DefinitionSet decodeHead(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return readHead(in);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static DefinitionSet readHead(DataInputStream in) throws IOException {
        int layout = in.readUnsignedByte();
        if (layout != LAYOUT) {
            throw new IllegalArgumentException("expected definitions in layout " + LAYOUT + ", but got " + layout
                    + "; was this data folder written by a newer segue?");
        }
        return new DefinitionSet(in.readInt(), in.readLong(), readText(in), readText(in), List.of());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IllegalArgumentException(
                    "expected a text of at most " + in.available() + " bytes, but got one of " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException damaged(IOException cause) {
        return new IllegalArgumentException("expected a whole set of definitions, but the bytes end early", cause);
    }
}
