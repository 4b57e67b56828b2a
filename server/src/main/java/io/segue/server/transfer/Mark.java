package io.segue.server.transfer;

/**
 * A place in a file.
 *
 * @param calls before it
 * @param digest of all of them, in hexadecimal digits
 */
record Mark(long calls, String digest) {
    static final Mark START = new Mark(0, "");
}
