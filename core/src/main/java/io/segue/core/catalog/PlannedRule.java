package io.segue.core.catalog;

import io.segue.core.language.syntax.Expr;
import io.segue.core.segment.Condition;
import io.segue.core.segment.SegmentDefinition;

/** A definition half-way: its rule's tree, and what that means. */
record PlannedRule(SegmentDefinition definition, Expr expr, Condition condition) {}
