/**
 * From the bytes of a request to calls that can be kept: {@link io.segue.server.ingest.Intake} is what one request
 * brought, {@link io.segue.server.ingest.Inlet} where it goes. Knows what senders do; knows nothing of HTTP or storage.
 */
@NullMarked
package io.segue.server.ingest;

import org.jspecify.annotations.NullMarked;
