/**
 * From a rule's text to its tree. Read {@link io.segue.core.language.syntax.Expr} first: its records are the grammar.
 * Trees carry their spans, and parameters are already replaced by their values.
 */
@NullMarked
package io.segue.core.language.syntax;

import org.jspecify.annotations.NullMarked;
