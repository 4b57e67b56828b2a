/**
 * Files and streams, in and out: what may go wrong with them is one {@link io.segue.server.io.Failure} with a sentence
 * for people. Knows nothing of what is in them.
 */
@NullMarked
package io.segue.server.io;

import org.jspecify.annotations.NullMarked;
