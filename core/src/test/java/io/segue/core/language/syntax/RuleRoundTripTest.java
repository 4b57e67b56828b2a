package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.RuleArbitraries;
import io.segue.core.language.Spanless;
import io.segue.core.language.Vocabularies;
import io.segue.core.language.check.RuleChecker;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleRoundTripTest {

    @Property
    void what_is_written_is_read_again(@ForAll("everything") Expr tree) {
        ParsedRule parsed = RuleParser.parse(RuleWriter.write(tree), Map.of());
        assertThat(parsed.problems()).isEmpty();
        assertThat(Spanless.of(parsed.expr())).isEqualTo(tree);
    }

    @Property(tries = 300)
    void every_part_has_its_span_inside_its_whole(@ForAll("everything") Expr tree) {
        String rule = RuleWriter.write(tree);
        Expr parsed = RuleParser.parse(rule, Map.of()).expr();
        assertThat(parsed.span().start()).isZero();
        assertThat(parsed.span().end()).isEqualTo(rule.length());
        partsLieInside(parsed, rule);
    }

    @Property(tries = 300)
    void rules_of_a_shop_have_no_problems(@ForAll("shop") Expr tree) {
        ParsedRule parsed = RuleParser.parse(RuleWriter.write(tree), Map.of());
        assertThat(parsed.problems()).isEmpty();
        assertThat(RuleChecker.check(parsed.expr(), Set.of())).isEmpty();
    }

    @Provide
    Arbitrary<Expr> everything() {
        return RuleArbitraries.rules(Vocabularies.everything());
    }

    @Provide
    Arbitrary<Expr> shop() {
        return RuleArbitraries.rules(Vocabularies.shop());
    }

    /** The text under each part's span is a rule again, and means that part. */
    private static void partsLieInside(Expr whole, String rule) {
        for (Expr part : parts(whole)) {
            assertThat(part.span().start()).isGreaterThanOrEqualTo(whole.span().start());
            assertThat(part.span().end()).isLessThanOrEqualTo(whole.span().end());
            String text = rule.substring(part.span().start(), part.span().end());
            assertThat(Spanless.of(RuleParser.parse(text, Map.of()).expr())).isEqualTo(Spanless.of(part));
            partsLieInside(part, rule);
        }
    }

    private static Iterable<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.Or it -> it.terms();
            case Expr.And it -> it.terms();
            case Expr.Not it -> Set.of(it.term());
            case Expr.Did it -> Set.of();
            case Expr.Compare it -> Set.of();
            case Expr.CompareAge it -> Set.of();
            case Expr.InSegment it -> Set.of();
            case Expr.InCluster it -> Set.of();
            case Expr.ConsentsTo it -> Set.of();
        };
    }
}
