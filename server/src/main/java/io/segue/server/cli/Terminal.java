package io.segue.server.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The three standard streams.
 *
 * @param out not a print stream: those hide that nothing can be written any more
 * @param interactive whether a person watches {@code err}, so that a line may be rewritten
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, boolean interactive) {
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isWatched());
    }

    /** Java tells whether input and output are terminals, not whether the error stream is; Linux names its device. */
    private static boolean isWatched() {
        try {
            String device = Path.of("/dev/stderr").toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** Text for {@link #out}, with an end of line. */
    void print(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
