/** The embedded host's entry point: the command line, and the wiring of everything behind it by hand. */
@NullMarked
package io.segue.server;

import org.jspecify.annotations.NullMarked;
