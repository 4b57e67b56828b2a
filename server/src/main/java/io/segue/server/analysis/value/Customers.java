package io.segue.server.analysis.value;

import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Purchases;
import io.segue.learn.value.Rfm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, as the rows tell it.
 *
 * @param purchases null when rows are customers
 * @param end the last day that is looked at; 0 when rows are customers
 * @param histories until then, in the unit of the settings
 * @param buyers the same customers, to be scored
 * @param money whether amounts are known; otherwise each purchase counts 1
 * @param rows in the file
 * @param refunded the sum of negative amounts, 0 or below
 */
record Customers(
        @Nullable Purchases purchases,
        long end,
        List<CustomerHistory> histories,
        List<Rfm.Buyer> buyers,
        boolean money,
        int rows,
        List<LeftOut> leftOut,
        double refunded) {
    long faults() {
        return leftOut.stream().filter(it -> it.reason().isFault()).count();
    }
}
