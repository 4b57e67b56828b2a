/**
 * Segment definitions, one YAML file each, become a catalogue, or everything that is wrong with them is told: {@link
 * io.segue.server.definitions.DefinitionFolder} reads a folder, {@link io.segue.server.definitions.DefinitionDocuments}
 * whatever is YAML; {@link io.segue.server.definitions.Reading} is the answer.
 */
@NullMarked
package io.segue.server.definitions;

import org.jspecify.annotations.NullMarked;
