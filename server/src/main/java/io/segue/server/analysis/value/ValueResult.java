package io.segue.server.analysis.value;

import io.segue.learn.value.AmountFit;
import io.segue.learn.value.Forecast;
import io.segue.learn.value.Rfm;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was found out of customers. Their forecasts, scores and histories are in one order.
 *
 * @param trial on a time that the models had not seen; empty when the time was too short
 * @param contenders fitted on everything
 * @param chosen of them, as the trial says
 */
public record ValueResult(
        ValueSettings settings,
        Roles roles,
        Customers customers,
        Optional<Trial> trial,
        List<Contender> contenders,
        Contender chosen,
        AmountFit amounts,
        Forecast forecast,
        Rfm rfm) {
    /**
     * How many of those who came again are expected to be active. In BG/NBD who never came again is so for sure, which says
     * nothing; so these are left out.
     */
    double aliveShare() {
        return IntStream.range(0, forecast.customers().size())
                .filter(i -> customers.histories().get(i).frequency() > 0)
                .mapToDouble(i -> forecast.customers().get(i).alive())
                .average()
                .orElse(Double.NaN);
    }

    /** Rows that were left out. */
    public List<LeftOut> leftOut() {
        return customers.leftOut();
    }
}
