/**
 * The reading model: what of people, segments and changes the world may read, and how it is told. {@link
 * io.segue.server.api.Reader} answers questions, {@link io.segue.server.api.ChangeReader} those about changes, {@link
 * io.segue.server.api.Shapes} says how the answers look; REST and GraphQL both go through them. Knows nothing of HTTP.
 */
@NullMarked
package io.segue.server.api;

import org.jspecify.annotations.NullMarked;
