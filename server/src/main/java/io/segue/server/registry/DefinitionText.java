package io.segue.server.registry;

/**
 * One definition file as it was written.
 *
 * @param file its path below the folder it came from, with {@code /} between names
 * @param yaml its text
 */
public record DefinitionText(String file, String yaml) {}
