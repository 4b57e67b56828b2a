/**
 * Core's explanations as people and programs read them: {@link io.segue.server.explain.ExplanationText} and {@link
 * io.segue.server.explain.ExplanationShapes}, both of an {@link io.segue.server.explain.ExplainedCase}. Commands and the
 * server tell them alike; knows neither.
 */
@NullMarked
package io.segue.server.explain;

import org.jspecify.annotations.NullMarked;
