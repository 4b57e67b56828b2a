package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of mpmath 1.3.0 with 40 digits: {@code hyp2f1(1, a, c + 1, z)}, and the series of the excess. */
class HypergeometricTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({
        "1.5, 3.2, 0.3, 1.1258296073819582",
        "2.553277, 3.159517, 0.09, 1.0589147465996203",
        "3.25, 10.5, 0.97, 1.4262121902602033",
        "40.2, 41.1, 0.9, 7.3662420270499957",
        "1.606, 1.16, 0.9999, 143.08490386503048",
        "0.7, 1.3, 0.999999, 2.1658357927316748",
    })
    void the_continued_fraction_is_the_function(double a, double c, double z, double expected) {
        assertThat(Hypergeometric.ofOne(a, c, z)).isCloseTo(expected, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "1.97, -0.2071, 4.2, 0.3, 0.63655749805832941",
        "-3.5, 1.5, 2.2, 0.6, -1.1559384537426286",
        "2.9, 0, 2.5, 0.5, 2.1046831596084973",
        "1.2, -0.4, 0, 0.8, 2.8997881713312672",
        "1.2, 0.4, -0.3, 0.95, 427.75178790911259",
        "0.1, -0.2, 0.5, 0.999, 0.20360970482882877",
    })
    void the_excess_is_known_where_b_or_c_is_0(double a, double b, double c, double z, double expected) {
        assertThat(Hypergeometric.excess(a, b, c, z)).isCloseTo(expected, CLOSE);
    }
}
