/**
 * Sends calls of files to a server. {@link io.segue.server.transfer.Transfer} is the run; {@link io.segue.server.transfer.Packer} cuts
 * calls into requests, {@link io.segue.server.transfer.Courier} delivers them and has patience, {@link
 * io.segue.server.transfer.Bookmarks} remember how far it came. Knows the server's door and limits, not its inside.
 */
@NullMarked
package io.segue.server.transfer;

import org.jspecify.annotations.NullMarked;
