package io.segue.server.demo;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody uses. */
final class FreePort {
    /** The usual one first. */
    static final int USUAL = 8080;

    private static final int TRIES = 20;

    private FreePort() {}

    static int find() throws Failure {
        for (int port = USUAL; port < USUAL + TRIES; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new Failure(
                Failure.Kind.OUTPUT,
                "the ports " + USUAL + " to " + (USUAL + TRIES - 1) + " are all in use; choose one with --port");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
