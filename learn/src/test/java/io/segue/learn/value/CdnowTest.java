package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.segue.learn.work.Watcher;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The published fits of the CDNOW sample, 39 weeks (Fader, Hardie and Lee, 2005; Fader and Hardie, 2013). The data cannot be
 * given away with the project, so this is skipped unless {@code -Dsegue.cdnow=PATH} names {@code CDNOW_sample.txt}, plain or
 * with gzip.
 */
class CdnowTest {
    private static final long END = LocalDate.of(1997, 9, 30).toEpochDay();

    @Test
    void fits_are_the_published_ones() throws IOException {
        Purchases purchases = purchases();
        List<CustomerHistory> histories = CustomerHistory.of(purchases, END, 7);
        assertThat(histories).hasSize(2357);
        assertFit(BuyingFit.bgNbd(histories, Watcher.NOBODY), -9582.429207, .242595, 4.413602, .792922, 2.425907);
        assertFit(BuyingFit.paretoNbd(histories, Watcher.NOBODY), -9594.976179, .553277, 10.577683, .606240, 11.668737);
        AmountFit amounts = AmountFit.of(histories, Watcher.NOBODY);
        assertThat(amounts.customers()).isEqualTo(946);
        assertThat(amounts.model().p() / 6.248803).isCloseTo(1, within(5e-4));
        assertThat(amounts.model().q() / 3.744589).isCloseTo(1, within(5e-4));
        assertThat(amounts.model().v() / 15.447748).isCloseTo(1, within(5e-4));
    }

    @Test
    void the_year_and_a_half_is_told_well_enough() throws IOException {
        Purchases purchases = purchases();
        BuyingFit fit = BuyingFit.bgNbd(CustomerHistory.of(purchases, END, 7), Watcher.NOBODY);
        ModelCheck check =
                new ModelChecker(purchases, END, LocalDate.of(1998, 6, 30).toEpochDay(), 7).check(fit.model());
        assertThat(check.misplaced()).isLessThan(0.05);
        assertThat(check.weeks()).hasSize(77);
        assertThat(Math.abs(check.holdoutError())).isLessThan(0.25);
    }

    private static void assertFit(BuyingFit fit, double logLikelihood, double... parameters) {
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-6));
        assertThat(fit.model().parameters()).containsExactly(parameters, within(1e-5));
    }

    private static Purchases purchases() throws IOException {
        String path = System.getProperty("segue.cdnow", "");
        assumeTrue(!path.isEmpty(), "-Dsegue.cdnow=PATH names no sample");
        Purchases.Builder purchases = new Purchases.Builder();
        try (InputStream file = new FileInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        path.endsWith(".gz") ? new GZIPInputStream(file) : file, StandardCharsets.US_ASCII))) {
            reader.lines().map(it -> it.strip().split("\\s+")).forEach(it -> {
                long day =
                        LocalDate.parse(it[2], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay();
                purchases.add(it[1], day, Double.parseDouble(it[4]));
            });
        }
        return purchases.build();
    }
}
