package io.segue.server.cli;

import io.segue.core.language.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 10%} and {@code 0.1} are the same. */
final class ShareConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        boolean percent = text.endsWith("%");
        String number = (percent ? text.substring(0, text.length() - 1) : text).strip();
        try {
            double value = Double.parseDouble(number);
            if (Double.isFinite(value)) {
                return percent ? value / 100 : value;
            }
        } catch (NumberFormatException e) {
            // told below, as what is not finite is
        }
        throw new TypeConversionException("expected a share such as 10% or 0.1, but got " + Printable.quote(text));
    }
}
