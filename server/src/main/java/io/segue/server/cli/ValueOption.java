package io.segue.server.cli;

import io.segue.core.language.Printable;
import io.segue.core.language.syntax.RuleParser;
import io.segue.server.analysis.value.BuyingUnit;
import io.segue.server.analysis.value.Period;
import io.segue.server.analysis.value.ValueSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the rows are and how value is looked for. */
final class ValueOption {
    private static final int TOP_MAX = 1000;

    /** More than doubling every year is no rate of interest. */
    private static final double DISCOUNT_MAX = 1;

    @Option(names = "--customer", paramLabel = "COLUMN", description = "Who bought. Default: told by the usual names.")
    private @Nullable String customer;

    @Option(
            names = "--date",
            paramLabel = "COLUMN",
            description =
                    "When. Several rows of a customer and day are one purchase. Default: told by the usual names.")
    private @Nullable String date;

    @Option(
            names = "--amount",
            paramLabel = "COLUMN",
            description = "For how much; columns may be multiplied, such as Quantity*UnitPrice. Default: told by the"
                    + " usual names; without any, purchases are forecast and no revenue.")
    private @Nullable String amount;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates are written, such as 'd/M/yyyy H:mm'. Default: 2010-12-01 (a time may follow),"
                    + " 20101201, seconds and milliseconds since 1970 are recognised.")
    private @Nullable String dateFormat;

    @Option(
            names = "--summary",
            description = "Rows are customers, with columns frequency, recency, T and, where known, monetary_value.")
    private boolean summary;

    @Option(
            names = "--refunds",
            paramLabel = "drop|net",
            description = "What to do with negative amounts: leave them out, or take them off the customer's purchases"
                    + " before them, the latest first. Default: drop.")
    private ValueSettings.Refunds refunds = ValueSettings.Refunds.DROP;

    @Option(
            names = "--unit",
            paramLabel = "day|week|month",
            description = "The unit of time of the models, and of recency and T with --summary. Default: week.")
    private BuyingUnit unit = BuyingUnit.WEEK;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The last day that is looked at. Default: the last day of a purchase.")
    private @Nullable Long until;

    @Option(
            names = "--calibration-until",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Try the models on what comes after this day, before they are fitted on everything. Default:"
                    + " the last third of the time, when all of it is 12 units or more.")
    private @Nullable Long calibrationUntil;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            converter = PeriodConverter.class,
            description = "How far to look ahead, in days, weeks, months or years. Default: '12 months'.")
    private Period horizon = Period.of("12 months");

    @Option(
            names = "--discount",
            paramLabel = "SHARE",
            converter = ShareConverter.class,
            description = "How much less money is worth a year later, 0 to 100%%. Default: 10%%.")
    private double discount = 0.1;

    @Option(
            names = "--model",
            paramLabel = "auto|bgnbd|paretonbd",
            description = "Which model of buying. Default: auto, the one that did better.")
    private ValueSettings.ModelChoice model = ValueSettings.ModelChoice.AUTO;

    @Option(
            names = "--event",
            paramLabel = "NAME",
            description = "What a purchase is called in the rules. Default: 'Order Completed'.")
    private String event = "Order Completed";

    @Option(names = "--top", paramLabel = "N", description = "How many customers to tell, 0 to 1000. Default: 20.")
    private int top = 20;

    @Option(names = "--seed", paramLabel = "N", description = "Of the drawn futures, 0 or above. Default: 1.")
    private long seed = 1;

    /** @throws picocli.CommandLine.ParameterException with everything that is wrong */
    ValueSettings settings(CommandSpec spec) {
        new OptionProblems()
                .refuse(top < 0 || top > TOP_MAX, "--top: expected 0 to " + TOP_MAX + ", but got " + top)
                .refuse(seed < 0, "--seed: expected 0 or above, but got " + seed)
                .refuse(
                        !(discount >= 0 && discount <= DISCOUNT_MAX),
                        "--discount: expected 0 to 100%, but got " + 100 * discount + "%")
                .refuse(
                        !isPattern(dateFormat),
                        "--date-format: expected a pattern such as 'd/M/yyyy', but got "
                                + Printable.quote(String.valueOf(dateFormat)))
                .refuse(!isEvent(event), "--event: expected the name of an event, but got " + Printable.quote(event))
                .refuse(
                        summary && (date != null || dateFormat != null || until != null || calibrationUntil != null),
                        "--summary: such rows have no dates; leave --date, --date-format, --until and"
                                + " --calibration-until out")
                .refuse(
                        until != null && calibrationUntil != null && calibrationUntil >= until,
                        "--calibration-until: expected a day before --until")
                .end(spec);
        return new ValueSettings(
                new ValueSettings.Asked(customer, date, amount, summary),
                dateFormat,
                refunds,
                unit,
                calibrationUntil,
                until,
                LocalDate.now(ZoneOffset.UTC).toEpochDay() + 1,
                horizon,
                discount,
                model,
                event,
                top,
                seed);
    }

    private static boolean isPattern(@Nullable String pattern) {
        try {
            return pattern == null || DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isEvent(String event) {
        return RuleParser.parse("did '" + event.replace("'", "''") + "'", Map.of())
                .isValid();
    }

    /** A date, as days since 1970. */
    static final class DayConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return LocalDate.parse(text).toEpochDay();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "expected a date such as 2026-04-30, but got " + Printable.quote(text));
            }
        }
    }

    static final class PeriodConverter implements ITypeConverter<Period> {
        @Override
        public Period convert(String text) {
            try {
                return Period.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
