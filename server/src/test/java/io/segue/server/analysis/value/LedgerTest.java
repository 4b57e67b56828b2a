package io.segue.server.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.value.Purchases;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void a_refund_is_taken_off_the_latest_purchases_before_it() {
        ledger.buy("anna", 1, 10);
        ledger.buy("anna", 5, 4);
        ledger.buy("anna", 9, 7);
        ledger.refund("anna", 6, -5.5, 0, "-5.5");
        assertThat(ledger.settle()).isEmpty();
        Purchases.Buyer anna = ledger.purchases().buyers().getFirst();
        assertThat(anna.days()).containsExactly(1, 9);
        assertThat(anna.amounts()).containsExactly(8.5, 7);
    }

    @Test
    void who_gave_everything_back_is_no_customer() {
        ledger.buy("ben", 1, 0.1);
        ledger.buy("ben", 1, 0.2);
        ledger.refund("ben", 1, -0.3, 0, "-0.3");
        assertThat(ledger.settle()).isEmpty();
        assertThat(ledger.purchases().buyers()).isEmpty();
    }

    @Test
    void a_refund_of_nothing_is_told() {
        ledger.buy("anna", 5, 10);
        ledger.refund("anna", 4, -1, 7, "-1");
        ledger.refund("carl", 6, -2, 8, "-2");
        assertThat(ledger.settle()).extracting(Ledger.Refund::row).containsExactly(7, 8);
        assertThat(ledger.purchases().buyers())
                .singleElement()
                .satisfies(it -> assertThat(it.amounts()).containsExactly(10));
    }
}
