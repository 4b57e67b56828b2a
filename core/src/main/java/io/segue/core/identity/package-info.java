/**
 * Who is who. {@link io.segue.core.identity.IdentityResolver} takes a call's identifiers and what is already linked, and
 * answers whose call it is and who turned out to be the same person. Remembering links and moving profiles is the
 * host's work.
 */
@NullMarked
package io.segue.core.identity;

import org.jspecify.annotations.NullMarked;
