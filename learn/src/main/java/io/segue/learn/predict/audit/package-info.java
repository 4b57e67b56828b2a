/**
 * Whether a model may be used: {@link io.segue.learn.predict.audit.BiasAudit} compares how it treats groups of people,
 * {@link io.segue.learn.predict.audit.FeatureLeaks}, {@link io.segue.learn.predict.audit.RepeatedRows} and {@link
 * io.segue.learn.predict.audit.ShuffledLabels} look for knowledge it should not have. What they find is a {@link
 * io.segue.learn.predict.audit.Finding}.
 */
@NullMarked
package io.segue.learn.predict.audit;

import org.jspecify.annotations.NullMarked;
