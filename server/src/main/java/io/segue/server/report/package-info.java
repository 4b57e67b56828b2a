/**
 * What was found out, told once and shown in three ways. A {@link io.segue.server.report.Report} is a value made of {@link
 * io.segue.server.report.Part}s, put together with {@link io.segue.server.report.Parts}; {@link
 * io.segue.server.report.ReportText} shows it on a terminal, {@link io.segue.server.report.ReportJson} tells it to programs,
 * {@link io.segue.server.report.ReportHtml} makes it a page of one file. Knows no method and no command.
 */
@NullMarked
package io.segue.server.report;

import org.jspecify.annotations.NullMarked;
