package io.segue.learn.predict.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip of parts, with one that says what the others are. */
record Archive(ObjectNode index, Map<String, byte[]> parts) {
    static final String INDEX = "model.json";

    /** How the names of our own parts begin. */
    static final String OWN = "model-";

    private static final int MAX_ENTRIES = 10_000;
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_ENTRIES = 10;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Archive empty() {
        return new Archive(JSON.createObjectNode(), new LinkedHashMap<>());
    }

    static Archive read(byte[] bytes) {
        if (bytes.length > ModelFile.MAX_BYTES) {
            throw large("a file of up to " + ModelFile.MAX_BYTES + " bytes");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long room = ModelFile.MAX_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                PartLimits.checkName(name);
                byte[] part = zip.readNBytes((int) Math.min(room, PartLimits.bytesMax(name)) + 1);
                room -= part.length;
                if (room < 0) {
                    throw large("parts of up to " + ModelFile.MAX_BYTES + " bytes together");
                }
                if (++entries > MAX_ENTRIES) {
                    throw large("up to " + MAX_ENTRIES + " parts");
                }
                PartLimits.check(name, part);
                parts.put(name, part);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("its parts cannot be unpacked (" + e.getMessage() + ")");
        }
        byte[] index = parts.remove(INDEX);
        if (index == null) {
            throw problem("not-a-model", "expected a model file, but it has no " + INDEX);
        }
        if (entries != entriesAtTheEnd(bytes)) {
            throw damaged("it ends too early, or parts of it are lost");
        }
        try {
            if (JSON.readTree(index) instanceof ObjectNode node) {
                return new Archive(node, parts);
            }
        } catch (JsonProcessingException e) {
            throw damaged(INDEX + " is no JSON (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            throw damaged(INDEX + " cannot be read (" + e.getMessage() + ")");
        }
        throw damaged(INDEX + " is no object");
    }

    /** How many entries there are by the record with which a zip without a comment ends; −1 when there is none. */
    private static int entriesAtTheEnd(byte[] bytes) {
        int start = bytes.length - END_BYTES;
        if (start < 0) {
            return -1;
        }
        ByteBuffer end = ByteBuffer.wrap(bytes, start, END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(start) == END_SIGNATURE ? Short.toUnsignedInt(end.getShort(start + END_ENTRIES)) : -1;
    }

    /**
     * The parts in their order, without times, so that the bytes depend on nothing else.
     *
     * @throws DataException when a part is too large to be read again
     */
    void write(OutputStream out) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(INDEX, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(index));
        all.putAll(parts);
        PartLimits.check(all);
        if (all.values().stream().mapToLong(it -> it.length).sum() > ModelFile.MAX_BYTES) {
            throw large("parts of up to " + ModelFile.MAX_BYTES + " bytes together");
        }
        zip(all, out);
    }

    static void zip(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    static DataException damaged(String how) {
        return problem("damaged-model", "the model file is damaged: " + how);
    }

    static DataException large(String expected) {
        return new DataException(new DataProblem(
                "large-model",
                "",
                "the model is too large: expected " + expected + ", but got more",
                "train a smaller one, of fewer trees or columns"));
    }

    static DataException problem(String code, String message) {
        return new DataException(
                new DataProblem(code, "", message, "take another copy of the file, or train the model again"));
    }
}
