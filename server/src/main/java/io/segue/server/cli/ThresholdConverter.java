package io.segue.server.cli;

import io.segue.core.language.Printable;
import io.segue.learn.predict.metric.ThresholdChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code f1}, {@code precision=0.8}, {@code recall=0.8} and {@code cost=1:10}. */
final class ThresholdConverter implements ITypeConverter<ThresholdChoice> {
    private static final double COST_MAX = 1e9;

    @Override
    public ThresholdChoice convert(String text) {
        String[] parts = text.split("=", 2);
        String given = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "f1" -> new ThresholdChoice.BestF1();
            case "precision" -> new ThresholdChoice.AtPrecision(Choice.number(given, 0, 1));
            case "recall" -> new ThresholdChoice.AtRecall(Choice.number(given, 0, 1));
            case "cost" -> cost(given);
            default ->
                throw new TypeConversionException(
                        "expected f1, precision=0.8, recall=0.8 or cost=1:10, but got " + Printable.quote(text));
        };
    }

    private static ThresholdChoice cost(String given) {
        String[] costs = given.split(":", -1);
        if (costs.length != 2) {
            throw new TypeConversionException(
                    "expected two costs, of one picked wrongly and of one missed, such as cost=1:10, but got "
                            + Printable.quote(given));
        }
        return new ThresholdChoice.LeastCost(
                Choice.number(costs[0], 0, COST_MAX), Choice.number(costs[1], 0, COST_MAX));
    }
}
