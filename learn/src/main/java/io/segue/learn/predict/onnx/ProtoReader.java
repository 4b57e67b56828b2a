package io.segue.learn.predict.onnx;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a message of Protocol Buffers field by field; what is inside a field is read by a reader of its own. */
final class ProtoReader {
    private static final int VARINT_BITS = 64;

    private final ByteBuffer bytes;
    private int field;
    private long number;
    private ByteBuffer inside = ByteBuffer.allocate(0);

    private ProtoReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static ProtoReader of(byte[] message) {
        return new ProtoReader(ByteBuffer.wrap(message));
    }

    static DataException damaged(String how) {
        return new DataException(new DataProblem(
                "damaged-model", "", "the ONNX model cannot be read: " + how, "take another copy, or export it again"));
    }

    /**
     * Goes to the next field.
     *
     * @return whether there is one
     * @throws DataException when it is longer than the message, or of an unknown kind
     */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        number = 0;
        inside = ByteBuffer.allocate(0);
        switch ((int) key & 7) {
            case 0 -> number = varint();
            case 1 -> skip(Long.BYTES);
            case 2 -> inside = skip(varint());
            case 5 -> skip(Integer.BYTES);
            default -> throw damaged("a field is of an unknown kind");
        }
        return true;
    }

    int field() {
        return field;
    }

    /** 0 unless the field is a whole number. */
    long number() {
        return number;
    }

    /** Empty unless the field is a text. */
    String text() {
        return StandardCharsets.UTF_8.decode(inside.duplicate()).toString();
    }

    /** Without fields unless the field is a message. */
    ProtoReader message() {
        return new ProtoReader(inside.duplicate());
    }

    private ByteBuffer skip(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw damaged("a field is longer than the rest");
        }
        ByteBuffer skipped = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return skipped;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < VARINT_BITS && bytes.hasRemaining(); shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("it ends within a number");
    }
}
