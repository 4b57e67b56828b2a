package io.segue.server.analysis.value;

import io.segue.learn.value.AmountFit;
import io.segue.learn.value.BuyingFit;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.GammaGamma;
import io.segue.learn.work.Watcher;
import java.util.List;

/** Models that the settings ask for. */
final class Fits {
    /** With such shapes every purchase is worth 1, to four digits. */
    private static final double CERTAIN = 1e9;

    private Fits() {}

    static List<BuyingFit> buying(ValueSettings.ModelChoice choice, List<CustomerHistory> histories, Watcher watcher) {
        return switch (choice) {
            case AUTO -> List.of(BuyingFit.bgNbd(histories, watcher), BuyingFit.paretoNbd(histories, watcher));
            case BGNBD -> List.of(BuyingFit.bgNbd(histories, watcher));
            case PARETONBD -> List.of(BuyingFit.paretoNbd(histories, watcher));
        };
    }

    /** When no amounts are known: each purchase counts 1. */
    static AmountFit counted(int customers) {
        return new AmountFit(new GammaGamma(CERTAIN, CERTAIN, 1), Double.NaN, new double[0][], customers, 0, List.of());
    }
}
