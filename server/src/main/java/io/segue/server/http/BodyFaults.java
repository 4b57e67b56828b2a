package io.segue.server.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import io.helidon.http.HttpException;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tells whose fault it is when a body cannot be read. Helidon takes what a client did wrong in the middle of a body for a
 * defect of the server, answers 500 and logs a stack trace.
 */
final class BodyFaults {
    private BodyFaults() {}

    static int read(InputStream in, byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the client left in the middle of a body", e);
        } catch (HttpException | CloseConnectionException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRequestException(
                    "expected a body of the length, or in the chunks, that it was announced with", e);
        }
    }
}
