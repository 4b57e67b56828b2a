/**
 * The versions of the definitions: {@link io.segue.server.registry.DefinitionSet} is one, what changed from one to the
 * next, who did it, and why.
 */
@NullMarked
package io.segue.server.registry;

import org.jspecify.annotations.NullMarked;
