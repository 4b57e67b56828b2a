/**
 * The versions of the definitions: {@link io.segue.server.registry.DefinitionSet} is one, {@link
 * io.segue.server.registry.DefinitionStore} keeps them all, and {@link io.segue.server.registry.Definitions} is where to
 * begin: it plans, applies and goes back. A {@link io.segue.server.registry.Plan} says what would change and, by {@link
 * io.segue.server.registry.Gap gaps}, which history a rule asks for that nobody remembers; a {@link
 * io.segue.server.registry.SegmentPage} is all there is to say about one segment, with its {@link
 * io.segue.server.registry.RuleInWords rule in words}. Knows nothing of HTTP, and of profiles only what the catalogue says
 * of how long they remember.
 */
@NullMarked
package io.segue.server.registry;

import org.jspecify.annotations.NullMarked;
