package io.segue.learn.predict.tree;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Universal Binary JSON (draft 12), in which XGBoost saves its models: floats bit by bit. Objects become maps, lists of
 * one kind of number arrays, other lists lists, whole numbers longs, others doubles. What is damaged is a {@link
 * DataException}.
 */
final class Ubjson {
    private static final int MAX_DEPTH = 32;

    /** Objects, lists, texts and single numbers: each takes many times its bytes in memory. */
    private static final int MAX_VALUES = 1_000_000;

    /** Numbers in lists of numbers, all together. */
    private static final int MAX_NUMBERS = 80_000_000;

    private final ByteBuffer bytes;
    private int values;
    private long numbers;

    private Ubjson(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static Map<?, ?> read(byte[] bytes) {
        try {
            Ubjson reader = new Ubjson(bytes);
            if (reader.value(reader.bytes.get(), 0) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (BufferUnderflowException e) {
            throw damaged("it ends too early");
        }
        throw damaged("it does not begin like one");
    }

    static DataException damaged(String how) {
        return problem("damaged-model", how, "train the model again");
    }

    static DataException large(String how) {
        return problem("large-model", how, "train a model of fewer or smaller trees");
    }

    private static DataException problem(String code, String how, String hint) {
        return new DataException(new DataProblem(code, "", "the trees of the model cannot be read: " + how, hint));
    }

    private Object value(byte type, int depth) {
        if (depth > MAX_DEPTH) {
            throw damaged("it is nested more than " + MAX_DEPTH + " deep");
        }
        if (++values > MAX_VALUES) {
            throw large("expected up to " + MAX_VALUES + " values, but got more");
        }
        return switch (type) {
            case 'i', 'U', 'I', 'l', 'L' -> whole(type);
            case 'd' -> (double) bytes.getFloat();
            case 'D' -> bytes.getDouble();
            case 'S' -> text();
            case 'T' -> true;
            case 'F' -> false;
            case 'Z' -> List.of();
            case '[' -> list(depth);
            case '{' -> object(depth);
            default -> throw damaged("there is a value of kind " + type);
        };
    }

    private long whole(byte type) {
        return switch (type) {
            case 'i' -> bytes.get();
            case 'U' -> Byte.toUnsignedInt(bytes.get());
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            default -> throw damaged("there is a number of kind " + type);
        };
    }

    /** A length of something of which each part takes {@code size} bytes at least. */
    private int length(int size) {
        long length = whole(bytes.get());
        if (length < 0 || length > bytes.remaining() / size) {
            throw damaged("a part of it is longer than the rest");
        }
        return (int) length;
    }

    private String text() {
        byte[] text = new byte[length(1)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte peek() {
        if (!bytes.hasRemaining()) {
            throw new BufferUnderflowException();
        }
        return bytes.get(bytes.position());
    }

    private Object list(int depth) {
        if (peek() == '$') {
            bytes.get();
            byte type = bytes.get();
            expect('#');
            return numbers(type);
        }
        List<Object> items = new ArrayList<>();
        if (peek() == '#') {
            bytes.get();
            int length = length(1);
            for (int i = 0; i < length; i++) {
                items.add(value(bytes.get(), depth + 1));
            }
            return items;
        }
        for (byte type = bytes.get(); type != ']'; type = bytes.get()) {
            items.add(value(type, depth + 1));
        }
        return items;
    }

    private Object numbers(byte type) {
        int length = length(size(type));
        numbers += length;
        if (numbers > MAX_NUMBERS) {
            throw large("expected up to " + MAX_NUMBERS + " numbers in its lists, but got more");
        }
        if (type == 'd') {
            float[] floats = new float[length];
            bytes.asFloatBuffer().get(floats);
            bytes.position(bytes.position() + floats.length * Float.BYTES);
            return floats;
        }
        int[] whole = new int[length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) whole(type);
        }
        return whole;
    }

    private static int size(byte type) {
        return switch (type) {
            case 'I' -> Short.BYTES;
            case 'l' -> Integer.BYTES;
            case 'L' -> Long.BYTES;
            case 'd' -> Float.BYTES;
            default -> 1;
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (peek() != '}') {
            String name = text();
            members.put(name, value(bytes.get(), depth + 1));
        }
        bytes.get();
        return members;
    }

    private void expect(char sign) {
        if (bytes.get() != sign) {
            throw damaged("there is no " + sign + " where one should be");
        }
    }
}
