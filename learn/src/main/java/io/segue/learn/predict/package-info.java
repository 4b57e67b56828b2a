/** Supervised models: trained, judged honestly, explained, and small enough to score one row in microseconds. */
@NullMarked
package io.segue.learn.predict;

import org.jspecify.annotations.NullMarked;
