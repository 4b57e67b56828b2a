/**
 * YAML files that people write, read so that every mistake is told with its place, all at once: {@link
 * io.segue.server.yaml.YamlDocument} is a file, {@link io.segue.server.yaml.YamlMap} a mapping in it, {@link
 * io.segue.server.yaml.Finding} a mistake. The only package that sees the YAML library; no type but text, number, truth
 * value, list and mapping comes out of it, whatever tags a file uses.
 */
@NullMarked
package io.segue.server.yaml;

import org.jspecify.annotations.NullMarked;
