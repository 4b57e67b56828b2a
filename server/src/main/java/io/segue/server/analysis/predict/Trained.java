package io.segue.server.analysis.predict;

import io.segue.learn.predict.audit.BiasAudit;
import io.segue.learn.predict.audit.Finding;
import io.segue.learn.predict.audit.ShuffledLabels;
import io.segue.learn.predict.metric.Confusion;
import io.segue.learn.predict.metric.GainTable;
import io.segue.learn.predict.model.FittedModel;
import java.util.List;
import java.util.Optional;

/**
 * What came of a training.
 *
 * @param judged every approach that was tried, the best first; all figures are of it
 * @param learnt from all rows, by the best approach
 * @param model the same, calibrated
 * @param decision right and wrong at the threshold, on rows that were not learnt from
 * @param drivers the most important column first
 * @param leaks what was found about knowledge that the model should not have
 * @param shuffled empty when nobody asked for it
 */
public record Trained(
        TrainCase trainCase,
        TrainSettings settings,
        List<Judged> judged,
        Learnt learnt,
        FittedModel model,
        Confusion decision,
        List<Driver> drivers,
        List<Finding> leaks,
        Optional<ShuffledLabels> shuffled,
        List<Audited> audits) {
    public Trained {
        judged = List.copyOf(judged);
        drivers = List.copyOf(drivers);
        leaks = List.copyOf(leaks);
        audits = List.copyOf(audits);
    }

    /** @param learnt whether the column is one that was learnt from */
    record Audited(String column, boolean learnt, BiasAudit audit) {}

    Judged best() {
        return judged.getFirst();
    }

    GainTable gains() {
        return GainTable.of(best().scored());
    }
}
