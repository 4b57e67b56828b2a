package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Metric;
import java.util.List;

/**
 * What is measured, as somebody writes it: {@code revenue=spend:mean}.
 *
 * <pre>
 * spec    = [ name "=" ] measure { ":" word }
 * measure = column [ ( "/" | "~" | "+" ) column ]
 * word    = "proportion" | "mean" | "higher" | "lower"
 * </pre>
 *
 * Names that hold one of {@code = / ~ + : , '} stand in single quotes, in which {@code ''} is one. Several specs have
 * commas between them.
 *
 * @param better which way is up; higher unless {@code lower} is said
 */
public record MetricSpec(String name, Measure measure, Kind kind, Metric.Better better) {
    /** What is said of a column of its own. */
    public enum Kind {
        /** A proportion when there is nothing but 0 and 1, or true and false; else a mean. */
        GUESSED,
        PROPORTION,
        MEAN
    }

    /** Which columns, and what is made of them. */
    public sealed interface Measure {
        List<String> columns();

        /** {@code visit} */
        record One(String column) implements Measure {
            @Override
            public List<String> columns() {
                return List.of(column);
            }
        }

        /** {@code revenue/sessions}: a sum over a sum. */
        record Ratio(String above, String below) implements Measure {
            @Override
            public List<String> columns() {
                return List.of(above, below);
            }
        }

        /** {@code spend~spend_before}: a mean with less noise, by what was before. */
        record WithPast(String column, String before) implements Measure {
            @Override
            public List<String> columns() {
                return List.of(column, before);
            }
        }

        /** {@code sum+squares}: a mean of rows that are summed up already. */
        record Sums(String sum, String squares) implements Measure {
            @Override
            public List<String> columns() {
                return List.of(sum, squares);
            }
        }
    }
}
