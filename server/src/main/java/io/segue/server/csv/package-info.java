/**
 * Any CSV. As calls of the tracking API: {@link io.segue.server.csv.MappingFile} reads what a user says about the columns,
 * {@link io.segue.server.csv.CsvSource} reads files by it. As a table to learn from: {@link
 * io.segue.server.csv.TableFile}, and {@link io.segue.server.csv.TableWriter} for the way back. The only package that sees
 * the CSV library.
 */
@NullMarked
package io.segue.server.csv;

import org.jspecify.annotations.NullMarked;
