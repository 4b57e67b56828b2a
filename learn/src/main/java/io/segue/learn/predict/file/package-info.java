/**
 * A model as a file: {@link io.segue.learn.predict.file.ModelFile} is what is in it, and begins reading and writing. The only
 * place in learn that knows JSON.
 */
@NullMarked
package io.segue.learn.predict.file;

import org.jspecify.annotations.NullMarked;
