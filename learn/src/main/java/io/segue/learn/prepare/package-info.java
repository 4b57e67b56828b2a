/** From columns as they are to features a method can work with: missing values, scales, texts, outliers. Everything is fitted on training data and kept, so that what comes later is treated alike. */
@NullMarked
package io.segue.learn.prepare;

import org.jspecify.annotations.NullMarked;
