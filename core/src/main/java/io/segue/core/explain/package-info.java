/**
 * Why, why not, and when. {@link io.segue.core.explain.Explainer} takes a rule apart, gives every part to the engine as a
 * segment of its own, and lets it run over one person's events: so an explanation cannot disagree with what it explains.
 * What it adds for people, {@link io.segue.core.explain.Detail}, is read off the same events. Read {@link
 * io.segue.core.explain.Explanation} first.
 */
@NullMarked
package io.segue.core.explain;

import org.jspecify.annotations.NullMarked;
