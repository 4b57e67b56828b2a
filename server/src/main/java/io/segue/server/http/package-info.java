/**
 * What the server says over HTTP: a class for each group of routes. Access to the API is guarded by {@link
 * io.segue.server.http.Guard}; what goes wrong is told as {@link io.segue.server.http.ProblemJson}. The only package that
 * sees Helidon.
 */
@NullMarked
package io.segue.server.http;

import org.jspecify.annotations.NullMarked;
