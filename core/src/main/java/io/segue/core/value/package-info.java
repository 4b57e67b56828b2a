/**
 * What a property or a trait can hold, how a path reads it, and how a rule tests it. The ground floor: knows nothing of
 * events, profiles or rules. Read {@link io.segue.core.value.Value}, {@link io.segue.core.value.Path}, {@link
 * io.segue.core.value.Test}.
 */
@NullMarked
package io.segue.core.value;

import org.jspecify.annotations.NullMarked;
