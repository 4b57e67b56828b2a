/**
 * Who may do what: {@link io.segue.server.access.Tokens} for those who use the API, {@link
 * io.segue.server.access.WriteKeyRing} for sources that send calls. Begin with {@link io.segue.server.access.Access}. The
 * only package that writes table ACCESS; knows nothing of HTTP.
 */
@NullMarked
package io.segue.server.access;

import org.jspecify.annotations.NullMarked;
