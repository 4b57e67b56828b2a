package io.segue.learn.cluster.meaning;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleWriter;

/**
 * A rule that takes nearly the same rows as a cluster does, to be read, or used where the model is not.
 *
 * @param expr of traits, compared with numbers; the traits' place of unknown values is what the rule language says: false
 */
public record SurrogateRule(Expr expr, Fidelity fidelity) {
    /** As it stands in a definition. */
    public String text() {
        return RuleWriter.write(expr);
    }
}
