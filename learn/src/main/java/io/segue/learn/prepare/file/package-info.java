/** A {@link io.segue.learn.prepare.FittedPreparation} as bytes and back: {@link io.segue.learn.prepare.file.PreparationCodec}. */
@NullMarked
package io.segue.learn.prepare.file;

import org.jspecify.annotations.NullMarked;
