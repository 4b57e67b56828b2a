package io.segue.server.cli;

import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import io.segue.server.report.Report;
import io.segue.server.report.ReportHtml;
import io.segue.server.report.ReportJson;
import io.segue.server.report.ReportText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which ways a report is shown. */
final class ReportOption {
    @Option(names = "--json", description = "Answer with one JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report, with charts, as a page of one file as well.")
    private @Nullable Path html;

    /** Fails before the work when the page could not be written after it. */
    Open open(Terminal terminal) throws Failure {
        return new Open(terminal, json, html, html == null ? null : OutputFile.create(html));
    }

    /** Where a report goes as soon as it is there. Without one, the page's file is as it was. */
    record Open(
            Terminal terminal,
            boolean json,
            @Nullable Path html,
            @Nullable OutputFile page) implements AutoCloseable {
        void write(Report report) throws Failure {
            if (page != null) {
                try {
                    page.stream().write(ReportHtml.of(report).getBytes(StandardCharsets.UTF_8));
                    page.commit();
                } catch (IOException e) {
                    throw Failure.writing(String.valueOf(html), e);
                }
            }
            try {
                terminal.print(json ? ReportJson.of(report) : ReportText.of(report));
            } catch (IOException e) {
                throw Failure.writing("standard output", e);
            }
        }

        @Override
        public void close() {
            if (page != null) {
                page.close();
            }
        }
    }
}
