/** Natural groups, how good and how stable they are, and what they mean. */
@NullMarked
package io.segue.learn.cluster;

import org.jspecify.annotations.NullMarked;
