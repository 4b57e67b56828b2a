/**
 * All that is remembered of one person. {@link io.segue.core.profile.ProfileState} is the only mutable thing in core; it
 * holds {@link io.segue.core.profile.Traits} and one {@link io.segue.core.profile.Cell} for each leaf that has something
 * to remember. {@link io.segue.core.profile.ProfileCodec} turns it into bytes and back.
 *
 * <p>Every cell is a set, or a sum, of what the person's events left behind. It does not depend on the order in which they
 * came, so late events and the merging of two people are nothing special. What can never matter again is dropped; what
 * could is kept, up to {@link io.segue.core.profile.Instants#LIMIT}. Events that can change no answer yet wait in the profile
 * before the cells hear of them ({@link io.segue.core.profile.PatientCells}).
 */
@NullMarked
package io.segue.core.profile;

import org.jspecify.annotations.NullMarked;
