/**
 * All definitions of one moment, compiled together and never changed. {@link io.segue.core.catalog.Catalog#compile} is the
 * door; {@link io.segue.core.catalog.Slot} is a leaf with its place in this catalogue, {@link
 * io.segue.core.catalog.Route} finds the slots an event can touch, {@link io.segue.core.catalog.Predicate} is a rule whose
 * leaves are found. {@link io.segue.core.catalog.Patience} says how many events may wait. Knows nothing of any one profile.
 */
@NullMarked
package io.segue.core.catalog;

import org.jspecify.annotations.NullMarked;
