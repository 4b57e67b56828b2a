package io.segue.server.source;

import io.segue.server.json.JsonReader;

/** Some calls that follow each other. Immutable, so that several threads may decode it. */
public interface Batch {
    int size();

    /** The call's body, or why there is none. */
    JsonReader.Result body(int index, JsonReader reader);

    /** Where the call stands, for people. */
    Place place(int index);

    /** What stood there, so that it can be corrected and read again. */
    String text(int index);

    /** @param line from 1 */
    record Place(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
