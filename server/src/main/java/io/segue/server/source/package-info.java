/**
 * Where a replay's calls come from. A {@link io.segue.server.source.CallSource} hands them out in batches that several
 * threads may decode at once; {@link io.segue.server.source.JsonLines} reads the tracking API's own form.
 */
@NullMarked
package io.segue.server.source;

import org.jspecify.annotations.NullMarked;
