package io.segue.learn.predict.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.lang.ref.Cleaner;
import java.nio.FloatBuffer;

/**
 * A model in ONNX Runtime's memory, on one thread, so that it answers the same each time. For several threads at once. Its
 * memory is given back when it is closed, or else when it is forgotten.
 */
public final class OnnxSession implements AutoCloseable {
    /** A larger model is refused. */
    public static final int MAX_BYTES = 256 << 20;

    private static final Cleaner CLEANER = Cleaner.create();

    private final OrtSession session;
    private final Cleaner.Cleanable closing;

    private OnnxSession(OrtSession session) {
        this.session = session;
        this.closing = CLEANER.register(this, new Closing(session));
    }

    /**
     * @throws DataException when it is too large, damaged, loops, keeps its numbers in another file, or needs operators that
     *     ONNX Runtime does not know
     */
    public static OnnxSession open(byte[] model) {
        if (model.length > MAX_BYTES) {
            throw new DataException(new DataProblem(
                    "large-model",
                    "",
                    "expected a model of up to " + MAX_BYTES + " bytes, but got " + model.length,
                    "train a smaller one"));
        }
        OnnxCheck.check(model);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            return new OnnxSession(environment().createSession(model, options));
        } catch (OrtException e) {
            throw new DataException(new DataProblem(
                    "damaged-model",
                    "",
                    "ONNX Runtime cannot read the model: " + e.getMessage(),
                    "export it again, with operators of version 17 or older"));
        }
    }

    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment();
    }

    public OrtSession session() {
        return session;
    }

    /** @param values row after row; copied */
    public static OnnxTensor tensor(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment(), FloatBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        closing.clean();
    }

    private record Closing(OrtSession session) implements Runnable {
        @Override
        public void run() {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
            }
        }
    }
}
