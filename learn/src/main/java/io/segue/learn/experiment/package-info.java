/** Statistics of experiments: who is in which arm, whether a difference is one, and how sure that is. */
@NullMarked
package io.segue.learn.experiment;

import org.jspecify.annotations.NullMarked;
