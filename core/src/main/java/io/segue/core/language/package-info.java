/**
 * The rule language, shared pieces: where something stands ({@link io.segue.core.language.Span}), what is wrong with it
 * ({@link io.segue.core.language.Problem}) and how that is shown ({@link io.segue.core.language.ProblemPrinter} on a
 * {@link io.segue.core.language.SourceText}). The pipeline is in the packages below, in this order: {@code syntax} (text
 * to tree), {@code check} (does the tree fit its surroundings), {@code plan} (tree to conditions).
 */
@NullMarked
package io.segue.core.language;

import org.jspecify.annotations.NullMarked;
