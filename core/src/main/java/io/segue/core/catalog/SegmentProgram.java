package io.segue.core.catalog;

import io.segue.core.language.syntax.Expr;
import io.segue.core.segment.SegmentDefinition;

/**
 * A segment's definition and what it compiled to.
 *
 * @param number its place in the catalogue; a program only refers to programs with smaller numbers
 * @param key names the segment in encoded profiles, the same in every catalogue
 * @param rule the rule's tree
 * @param predicate the rule, ready to be judged
 * @param bornTrue whether it holds for somebody of whom nothing is known
 */
public record SegmentProgram(
        int number, long key, SegmentDefinition definition, Expr rule, Predicate predicate, boolean bornTrue) {
    public String id() {
        return definition.id();
    }
}
