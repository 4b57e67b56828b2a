/**
 * A folder of segment definitions, one YAML file each, becomes a catalogue: {@link
 * io.segue.server.definitions.DefinitionFolder} reads it, or says everything that is wrong with it.
 */
@NullMarked
package io.segue.server.definitions;

import org.jspecify.annotations.NullMarked;
