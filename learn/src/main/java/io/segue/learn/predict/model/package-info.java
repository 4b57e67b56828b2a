/**
 * Fitted models, immutable and safe for several threads: {@link io.segue.learn.predict.model.FittedModel} lists all kinds. How
 * they are fitted is not known here.
 */
@NullMarked
package io.segue.learn.predict.model;

import org.jspecify.annotations.NullMarked;
