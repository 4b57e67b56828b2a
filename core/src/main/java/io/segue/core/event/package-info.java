/**
 * What people did, as the tracking API reports it. {@link io.segue.core.event.EventParser} is the door: a decoded JSON
 * object goes in, a valid {@link io.segue.core.event.Event} or a {@link io.segue.core.event.Rejection} comes out. Knows
 * nothing of profiles and rules.
 */
@NullMarked
package io.segue.core.event;

import org.jspecify.annotations.NullMarked;
