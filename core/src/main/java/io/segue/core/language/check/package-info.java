/**
 * Whether a tree fits its surroundings: the segments there are, and what this version can answer. What can be told from
 * the rule alone, types and the shape of sequences included, the parser has told already, where it knows each word's place.
 */
@NullMarked
package io.segue.core.language.check;

import org.jspecify.annotations.NullMarked;
