package io.segue.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of each value of {@code --scale}, with the reason that a report gives for a column then. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({
    "zscore, 'z-score, as asked'",
    "min-max, 'min-max, as asked'",
    "robust, 'robust, as asked'",
    "log1p, 'log1p, then z-score, as asked'",
    "quantile, 'quantile, as asked'",
})
@interface AskedScales {}
