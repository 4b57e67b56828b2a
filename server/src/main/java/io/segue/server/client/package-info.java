/**
 * The other side of the API, for commands that talk to a running server: {@link io.segue.server.client.SegueClient} asks,
 * {@link io.segue.server.client.RemoteDefinitions} knows the routes of the definitions. Knows nothing of how a server
 * does what it is asked.
 */
@NullMarked
package io.segue.server.client;

import org.jspecify.annotations.NullMarked;
