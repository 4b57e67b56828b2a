/**
 * From a rule's tree to the condition it means: {@link io.segue.core.language.plan.Planner} is the one place that turns
 * the words of the language into {@link io.segue.core.segment.Leaf leaves} and {@link io.segue.core.segment.Question
 * questions}. Everything the language offers as a convenience ends here.
 */
@NullMarked
package io.segue.core.language.plan;

import org.jspecify.annotations.NullMarked;
