/**
 * JSON as this product needs it. Reading: one call of the tracking API ({@link io.segue.server.json.JsonReader}), or many
 * in one body ({@link io.segue.server.json.EnvelopeReader}). Writing: calls as they are kept ({@link
 * io.segue.server.json.FieldsWriter}), single lines of output ({@link io.segue.server.json.JsonLine}), things of ours as
 * the world reads them ({@link io.segue.server.json.Shape}), and large numbers of nested objects as bytes ({@link
 * io.segue.server.json.JsonWriter}). The only package that sees Jackson.
 */
@NullMarked
package io.segue.server.json;

import org.jspecify.annotations.NullMarked;
