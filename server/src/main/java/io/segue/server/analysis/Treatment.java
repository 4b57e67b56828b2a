package io.segue.server.analysis;

import io.segue.learn.data.Table;
import io.segue.learn.prepare.Isolation;
import io.segue.learn.prepare.Outliers;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Purpose;
import io.segue.learn.prepare.Scaling;
import io.segue.learn.prepare.Wishes;
import io.segue.server.report.Parts;
import io.segue.server.report.Value;
import io.segue.server.report.Words;
import java.util.Optional;

/** What is done with numbers before anything is learnt from them, as somebody asked. */
public record Treatment(Scale scale, Rare outliers) {
    /** Nothing was asked for. */
    public static final Treatment USUAL = new Treatment(Scale.AUTO, Rare.KEEP);

    /** An isolation forest's score above which a row is unusual (Liu, Ting and Zhou, 2008). */
    private static final double ISOLATED = 0.6;

    /** How numbers are scaled where they are. */
    public enum Scale {
        /** By looking at each column. */
        AUTO(Optional.empty()),
        ZSCORE(Optional.of(Scaling.Z_SCORE)),
        MIN_MAX(Optional.of(Scaling.MIN_MAX)),
        ROBUST(Optional.of(Scaling.ROBUST)),
        LOG1P(Optional.of(Scaling.LOG1P)),
        QUANTILE(Optional.of(Scaling.QUANTILE_UNIFORM));

        private final Optional<Scaling> scaling;

        Scale(Optional<Scaling> scaling) {
            this.scaling = scaling;
        }
    }

    /** What is done with what is rare. */
    public enum Rare {
        KEEP,
        /** Numbers beyond fences by quartiles are moved to the fence. */
        IQR,
        /** Numbers beyond fences by the median distance from the median are moved to the fence. */
        MAD,
        /** Rows that a forest sets apart easily are not learnt from. */
        ISOLATION
    }

    /** A preparation of all columns, each chosen by looking at it where nothing was asked for. */
    public Preparation of(Table rows, Purpose purpose) {
        Outliers fences = switch (outliers) {
            case KEEP, ISOLATION -> Outliers.NONE;
            case IQR -> Outliers.iqr(Outliers.Action.CAP);
            case MAD -> Outliers.mad(Outliers.Action.CAP);
        };
        Preparation suggested = Preparation.suggest(rows, purpose, new Wishes(scale.scaling, fences));
        return setsRowsApart()
                ? suggested.withIsolation(Isolation.of(new Isolation.Cut.AtScore(ISOLATED), Outliers.Action.DROP))
                : suggested;
    }

    /** Whether whole rows may not be learnt from. */
    public boolean setsRowsApart() {
        return outliers == Rare.ISOLATION;
    }

    /** Tells what was asked for; nothing where nothing was. */
    public void tell(Parts parts) {
        if (scale != Scale.AUTO) {
            parts.fact("scale", "Scaled by", Value.text(Words.of(scale)));
        }
        if (outliers != Rare.KEEP) {
            parts.fact("outliers", "Outliers by", Value.text(Words.of(outliers)));
        }
    }
}
