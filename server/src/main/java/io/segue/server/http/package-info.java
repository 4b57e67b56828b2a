/**
 * The server's door. {@link io.segue.server.http.HttpHost} listens and serves the routes it is given, a class for each
 * group of them; {@link io.segue.server.http.TrackingRoutes} is the group that events come in by. Access to the API is
 * guarded by {@link io.segue.server.http.Guard}; what goes wrong is told as {@link io.segue.server.http.ProblemJson}.
 * Knows nothing of storage. The only package that sees Helidon.
 */
@NullMarked
package io.segue.server.http;

import org.jspecify.annotations.NullMarked;
