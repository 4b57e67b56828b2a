/**
 * What {@code segue value} does, without a terminal. {@link io.segue.server.analysis.value.RoleFinder} finds out what the
 * columns of a table are; {@link io.segue.server.analysis.value.SalesReader} and {@link
 * io.segue.server.analysis.value.SummaryReader} make {@link io.segue.server.analysis.value.Customers} of its rows; {@link
 * io.segue.server.analysis.value.ValueRun} tries the models, fits them and forecasts; {@link
 * io.segue.server.analysis.value.ValueStory} tells it. Mathematics is in learn.
 */
@NullMarked
package io.segue.server.analysis.value;

import org.jspecify.annotations.NullMarked;
