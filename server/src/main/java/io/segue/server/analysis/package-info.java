/**
 * What commands that learn do, without a terminal, a room for each. Here is what several of them share: {@link
 * io.segue.server.analysis.Treatment}.
 */
@NullMarked
package io.segue.server.analysis;

import org.jspecify.annotations.NullMarked;
