package io.segue.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What every page carries in itself: files of ours, and the chart library that the build puts beside them. */
enum Page {
    STYLE("report.css"),
    SCRIPT("report.js"),
    /** Apache ECharts. */
    LIBRARY("echarts/dist/echarts.min.js"),
    NOTICE("echarts/NOTICE"),
    LICENCE("echarts/LICENSE"),
    /** Of the parts of d3 in it. */
    D3_LICENCE("echarts/licenses/LICENSE-d3");

    private final String file;

    Page(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = Page.class.getResourceAsStream("/report/" + file)) {
            if (in == null) {
                throw new IllegalStateException("expected " + file + " among the classes; is the build complete?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which a page's policy knows the script. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
