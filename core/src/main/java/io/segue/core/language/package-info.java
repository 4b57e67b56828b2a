/**
 * The rule language, shared pieces: where something stands ({@link io.segue.core.language.Span}), what is wrong with it
 * ({@link io.segue.core.language.Problem}) and how that is shown. The pipeline is in the packages below, in this order:
 * {@code syntax} (text to tree), {@code check} (does the tree make sense), {@code plan} (tree to conditions).
 */
@NullMarked
package io.segue.core.language;

import org.jspecify.annotations.NullMarked;
