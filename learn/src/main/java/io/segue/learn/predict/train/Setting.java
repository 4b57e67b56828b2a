package io.segue.learn.predict.train;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number that says how to learn.
 *
 * @param low the smallest value it may have
 * @param high the largest one
 * @param whole whether only whole numbers will do
 * @param normal the value it has when nobody says anything
 */
public record Setting(String name, double low, double high, boolean whole, double normal) {
    static Setting number(String name, double low, double high, double normal) {
        return new Setting(name, low, high, false, normal);
    }

    static Setting whole(String name, int low, int high, int normal) {
        return new Setting(name, low, high, true, normal);
    }

    static Setting yesOrNo(String name, boolean normal) {
        return whole(name, 0, 1, normal ? 1 : 0);
    }

    /** Whether it may have this value. */
    public boolean allows(double value) {
        return value >= low && value <= high && (!whole || value == Math.rint(value));
    }

    private String expected() {
        return "expected " + (whole ? "a whole number" : "a number") + " from " + text(low) + " to " + text(high);
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** What a program has set: one value for each setting, in their order. */
    static void check(List<Setting> settings, double... values) {
        for (int i = 0; i < values.length; i++) {
            Setting setting = settings.get(i);
            if (!setting.allows(values[i])) {
                throw new IllegalArgumentException(
                        setting.expected() + " as " + setting.name + ", but got " + text(values[i]));
            }
        }
    }

    /**
     * What a person has set, and the normal value for the rest, in the order of the settings.
     *
     * @throws DataException with everything that is unknown or out of range
     */
    static double[] read(List<Setting> settings, Map<String, Double> given) {
        List<String> names = settings.stream().map(Setting::name).toList();
        List<DataProblem> problems = new ArrayList<>();
        given.keySet().stream()
                .filter(it -> !names.contains(it))
                .sorted()
                .forEach(it -> problems.add(unknown(it, names)));
        double[] values = new double[settings.size()];
        for (int i = 0; i < values.length; i++) {
            Setting setting = settings.get(i);
            values[i] = given.getOrDefault(setting.name, setting.normal);
            if (!setting.allows(values[i])) {
                problems.add(new DataProblem(
                        "bad-setting",
                        "",
                        setting.expected() + " as " + setting.name + ", but got " + text(values[i]),
                        "the usual value is " + text(setting.normal)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return values;
    }

    private static DataProblem unknown(String name, List<String> names) {
        String hint = Nearest.hint(name, names);
        return new DataProblem(
                "unknown-setting",
                "",
                "there is no setting " + Printable.quote(name),
                hint.isEmpty() ? "the settings are " + String.join(", ", names) : hint);
    }
}
