package io.segue.server.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Why a command cannot go on, as text for people. What it means for the exit code, {@link Kind} says. */
public final class Failure extends Exception {
    private final Kind kind;

    public enum Kind {
        /** Something could not be read. */
        INPUT,
        /** Something could not be written. */
        OUTPUT,
        /** What the user wrote has problems; the message shows them all. */
        PROBLEMS,
        /** A server could not be reached, or refused. */
        SERVER,
        /** The user did not want to wait. */
        CANCELLED
    }

    public Failure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public static Failure reading(String name, IOException cause) {
        return new Failure(Kind.INPUT, "cannot read " + name + ": " + reason(cause));
    }

    public static Failure writing(String name, IOException cause) {
        return new Failure(Kind.OUTPUT, "cannot write " + name + ": " + reason(cause));
    }

    private static String reason(IOException cause) {
        String message = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        String told =
                message == null || message.isEmpty() ? "an input or output error" : message.toLowerCase(Locale.ROOT);
        return switch (cause) {
            case NoSuchFileException e -> "no such file or folder";
            case AccessDeniedException e -> "permission denied";
            case EOFException e -> "the compressed data end too early; is the download complete?";
            case ZipException e -> "the compressed data are damaged (" + told + ")";
            default -> told;
        };
    }
}
