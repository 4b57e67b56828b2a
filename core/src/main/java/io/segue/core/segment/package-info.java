/**
 * What a segment is. {@link io.segue.core.segment.SegmentDefinition} is what the marketer wrote; everything else is what
 * that compiles to: {@link io.segue.core.segment.Leaf leaves} say what must be remembered of a person, {@link
 * io.segue.core.segment.Ladder ladders} order the questions asked of one leaf so that they are searched and not scanned,
 * {@link io.segue.core.segment.Condition conditions} combine the answers. Immutable throughout; the memory itself lives
 * in {@code profile}.
 */
@NullMarked
package io.segue.core.segment;

import org.jspecify.annotations.NullMarked;
