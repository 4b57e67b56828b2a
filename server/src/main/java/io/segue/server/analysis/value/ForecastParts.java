package io.segue.server.analysis.value;

import io.segue.learn.value.BuyingModel;
import io.segue.learn.value.CustomerHistory;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How surely customers are active, and what each past means for the time to come. */
final class ForecastParts {
    private static final int BINS = 20;
    private static final int[] FREQUENCIES = {0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 80, 130, 200};
    private static final int RECENCIES = 9;

    private final ValueResult result;
    private final BuyingModel model;
    private final List<CustomerHistory> histories;

    ForecastParts(ValueResult result) {
        this.result = result;
        this.model = result.chosen().fit().model();
        this.histories = result.customers().histories();
    }

    Parts parts() {
        return new Parts().chart(alive()).chart(matrix());
    }

    private Chart alive() {
        double[] edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(i -> (double) i / BINS)
                .toArray();
        double[] counts = new double[BINS];
        for (int i = 0; i < histories.size(); i++) {
            if (histories.get(i).frequency() > 0) {
                double alive = result.forecast().customers().get(i).alive();
                counts[(int) Math.min(BINS - 1, alive * BINS)]++;
            }
        }
        return new Chart.Histogram(
                new Chart.Frame(
                        "alive",
                        "How probable it is that who came again is still active",
                        "On the left who is lost, on the right who will come again; between them, whom a message may keep"),
                new Chart.Axis("Probability of being active", Format.percent(0)),
                edges,
                List.of(new Chart.Series("Customers", counts)));
    }

    /** Of somebody who came as long ago as the first of all. */
    private Chart matrix() {
        double age = histories.stream().mapToDouble(CustomerHistory::age).max().orElse(0);
        int most = histories.stream().mapToInt(CustomerHistory::frequency).max().orElse(0);
        double ahead =
                result.settings().horizon().days() / result.settings().unit().days();
        List<String> rows = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int frequency : FREQUENCIES) {
            if (frequency <= most) {
                rows.add(frequency + " repeat");
                values.add(row(frequency, age, ahead));
            }
        }
        List<String> columns = IntStream.rangeClosed(0, RECENCIES)
                .mapToObj(i -> String.format(Locale.ROOT, "%.0f", age * i / RECENCIES))
                .toList();
        String unit = result.settings().unit().plural();
        return new Chart.HeatMap(
                new Chart.Frame(
                        "matrix",
                        "Expected purchases by what a customer did before",
                        String.format(
                                Locale.ROOT,
                                "Columns: %s since the last purchase. Of customers who first came %.0f %s ago; who bought"
                                        + " often and then not for long is lost, who bought rarely may only be slow",
                                unit,
                                age,
                                unit)),
                rows,
                columns,
                values.toArray(new double[0][]),
                Format.decimal(2),
                Double.NaN);
    }

    /** Who never came again has the last purchase in the first; who did has it later. */
    private double[] row(int frequency, double age, double ahead) {
        return IntStream.rangeClosed(0, RECENCIES)
                .mapToDouble(i -> {
                    double recency = i == RECENCIES ? 0 : age * (RECENCIES - i) / RECENCIES;
                    return (frequency == 0) == (recency == 0)
                            ? model.expected(frequency, recency, age, ahead)
                            : Double.NaN;
                })
                .toArray();
    }
}
