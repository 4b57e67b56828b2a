/**
 * From a rule's text to its tree and back. Read {@link io.segue.core.language.syntax.Expr} first: its records are the
 * grammar. Trees carry their spans, and parameters are already replaced by their values.
 *
 * <p>The way of a text: {@code Forbidden} (characters no rule may have), {@code Lexer} (tokens), {@link
 * io.segue.core.language.syntax.RuleParser} with a small parser for each part of the grammar, {@code TestTypes} and {@code
 * DidRules} (what is grammatical but means nothing). Each tells its problems and mends what it can, so that all of a
 * rule's problems are known at once. {@link io.segue.core.language.syntax.RuleWriter} is the way back.
 *
 * <p>What the grammar leaves open is decided here:
 *
 * <ul>
 *   <li>Inside a {@code 'text'} a quote is written twice, inside a {@code `name`} a backtick. Both end on their line.
 *   <li>Plain names are letters, digits and underscores and do not start with a digit; all others need backticks. A
 *       keyword can be the name of a property anywhere; {@code not} is the keyword unless a test follows it.
 *   <li>Numbers may have a minus, a fraction and an exponent. {@code 3 times} means at least 3; {@code once} and {@code
 *       twice} may stand behind {@code at least}, {@code at most} and {@code exactly}.
 *   <li>A parameter stands for a number of times, a duration or a literal, never for an event or a property.
 *   <li>How large things may be is in {@link io.segue.core.language.syntax.Limits}.
 * </ul>
 *
 * Knows nothing of other segments, of events or of how a rule is judged.
 */
@NullMarked
package io.segue.core.language.syntax;

import org.jspecify.annotations.NullMarked;
