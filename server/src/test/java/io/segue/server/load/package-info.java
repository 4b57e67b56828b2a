/** Load for a running server: {@link io.segue.server.load.LoadGenerator} sends, and tells how long answers took. */
package io.segue.server.load;
