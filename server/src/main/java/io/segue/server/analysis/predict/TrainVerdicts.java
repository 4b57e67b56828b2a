package io.segue.server.analysis.predict;

import io.segue.learn.predict.audit.Finding;
import io.segue.learn.predict.calibrate.CalibrationVerdict;
import io.segue.learn.predict.metric.Auc;
import io.segue.learn.predict.metric.GainTable;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.validate.Spread;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a trained model can be relied on, in sentences. */
record TrainVerdicts(Trained trained) {
    /** What ranks less well is no help with single people (Hosmer, Lemeshow and Sturdivant, 2013: .7 is acceptable). */
    private static final double WEAK = 0.7;

    /** What ranks better is too good to be true as a rule. */
    private static final double TOO_GOOD = 0.98;

    /** A larger standard deviation of the folds' AUC is worth a look. */
    private static final double UNEVEN = 0.05;

    private static final int TOLD = 3;
    private static final String REPEATED = "repeated-rows";

    List<Verdict> all() {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(ranking());
        verdicts.add(probabilities());
        verdicts.add(leakage());
        repeated().ifPresent(verdicts::add);
        trained.shuffled().ifPresent(it -> verdicts.add(found("shuffledLabels", "", it.finding())));
        for (int i = 0; i < trained.audits().size(); i++) {
            verdicts.add(fairness(
                    "fairness" + (i == 0 ? "" : i + 1), trained.audits().get(i)));
        }
        Spread folds = trained.best().aucs();
        if (folds.deviation() > UNEVEN) {
            verdicts.add(Verdict.warn(
                    "evenness",
                    String.format(
                            Locale.ROOT,
                            "the folds differ: their AUC has a standard deviation of %.3f",
                            folds.deviation()),
                    "collect more rows, or see what is special about the weak folds"));
        }
        return verdicts;
    }

    private Verdict ranking() {
        Auc auc = trained.best().auc();
        String figures = String.format(
                Locale.ROOT,
                "AUC %.3f (%.3f to %.3f)",
                auc.value(),
                auc.interval().low(),
                auc.interval().high());
        if (auc.interval().low() <= 0.5) {
            return Verdict.bad(
                    "ranking",
                    "it cannot tell who will from who will not: " + figures + ", and .5 is chance",
                    "do not use it; collect more rows, or columns that have to do with " + told());
        }
        if (auc.value() > TOO_GOOD) {
            return Verdict.warn(
                    "ranking",
                    "it ranks nearly without a mistake: " + figures + ", which is too good to be true as a rule",
                    "ask of the first columns below whether they are known before the outcome; leave out those that are not,"
                            + " with --exclude");
        }
        return auc.value() < WEAK
                ? Verdict.warn(
                        "ranking",
                        "it ranks better than chance, but weakly: " + figures + "; " + reach(),
                        "good enough to order a long list, not to decide about one person")
                : Verdict.fine("ranking", "it ranks well: " + figures + "; " + reach());
    }

    /** What the first tenth holds. */
    String reach() {
        GainTable.Part first = trained.gains().parts().getFirst();
        return String.format(
                Locale.ROOT,
                "the tenth with the highest scores holds %.0f %% of all with %s, %.1f times as many as by chance",
                100 * first.gain(),
                told(),
                first.lift());
    }

    private String told() {
        return trained.trainCase().target().told();
    }

    private Verdict probabilities() {
        Reliability reliability = trained.best().reliability();
        CalibrationVerdict verdict = CalibrationVerdict.of(reliability);
        String[] parts = verdict.text(reliability).split("; ", 2);
        String wayOut = parts.length > 1 ? parts[1] : "";
        return switch (verdict) {
            case GOOD -> Verdict.fine("probabilities", parts[0]);
            case FAIR, UNCLEAR -> Verdict.warn("probabilities", parts[0], wayOut);
            case POOR -> Verdict.bad("probabilities", parts[0], wayOut);
        };
    }

    private Verdict leakage() {
        List<Finding> warnings = trained.leaks().stream()
                .filter(it -> it.isWarning() && !it.code().equals(REPEATED))
                .toList();
        if (warnings.isEmpty()) {
            return Verdict.fine("leakage", "no column gives the answer away by itself");
        }
        return Verdict.bad("leakage", sentences(warnings), warnings.getFirst().wayOut());
    }

    /** Often harmless, so no more than a warning. */
    private Optional<Verdict> repeated() {
        return trained.leaks().stream()
                .filter(it -> it.isWarning() && it.code().equals(REPEATED))
                .findFirst()
                .map(it -> Verdict.warn("repeatedRows", it.text(), it.wayOut()));
    }

    private static Verdict fairness(String key, Trained.Audited audited) {
        List<Finding> warnings =
                audited.audit().findings().stream().filter(Finding::isWarning).toList();
        if (warnings.isEmpty()) {
            return Verdict.fine(key, "no group of " + audited.column() + " is clearly treated otherwise");
        }
        return Verdict.warn(
                key,
                "groups of " + audited.column() + " are treated otherwise: " + sentences(warnings),
                warnings.getFirst().wayOut());
    }

    private static String sentences(List<Finding> findings) {
        return findings.stream()
                        .limit(TOLD)
                        .map(it -> it.subject().isEmpty() ? it.text() : it.subject() + " " + it.text())
                        .collect(Collectors.joining("; "))
                + (findings.size() > TOLD ? "; and " + (findings.size() - TOLD) + " more" : "");
    }

    private static Verdict found(String key, String subject, Finding finding) {
        String sentence = subject + finding.text();
        return switch (finding.level()) {
            case FINE -> Verdict.fine(key, sentence);
            case NOTE -> Verdict.warn(key, sentence, finding.wayOut());
            case WARNING -> Verdict.bad(key, sentence, finding.wayOut());
        };
    }
}
