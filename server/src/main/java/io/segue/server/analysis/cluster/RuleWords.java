package io.segue.server.analysis.cluster;

import io.segue.core.language.Span;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import io.segue.core.value.Value;
import io.segue.learn.prepare.Feature;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says rules about features as rules about the columns they were made of: {@code 'city=Bonn' >= 0.5} is {@code city =
 * 'Bonn'}.
 */
final class RuleWords {
    private static final Span NOWHERE = new Span(0, 0);

    private final Map<String, Feature> features;
    private final Map<String, List<Value>> levels;

    RuleWords(List<Feature> features) {
        this.features = features.stream().collect(Collectors.toMap(Feature::name, Function.identity()));
        this.levels = features.stream()
                .filter(it -> it.kind() == Feature.Kind.LEVEL)
                .collect(Collectors.groupingBy(
                        Feature::column, Collectors.mapping(it -> new Value.Text(it.level()), Collectors.toList())));
    }

    Expr of(Expr expr) {
        return switch (expr) {
            case Expr.Or it -> new Expr.Or(it.terms().stream().map(this::of).toList(), NOWHERE);
            case Expr.And it -> new Expr.And(it.terms().stream().map(this::of).toList(), NOWHERE);
            case Expr.Not it -> new Expr.Not(of(it.term()), NOWHERE);
            case Expr.Compare it -> it.measure() instanceof Measure.Trait trait ? of(it, trait) : it;
            case Expr.Did it -> it;
            case Expr.CompareAge it -> it;
            case Expr.InSegment it -> it;
            case Expr.InCluster it -> it;
            case Expr.ConsentsTo it -> it;
        };
    }

    private Expr of(Expr.Compare compare, Measure.Trait trait) {
        Feature feature = features.get(trait.path().names().getFirst());
        if (feature == null) {
            return compare;
        }
        boolean holds = compare.test().holds(new Value.Num(1));
        return switch (feature.kind()) {
            case NUMBER, PLACE, TARGET_MEAN, OUTLIER, ISOLATED -> compare;
            case LEVEL -> test(feature, new Test.Compare(Test.Operator.EQUAL, new Value.Text(feature.level())), holds);
            case MISSING -> test(feature, holds ? new Test.Unknown() : new Test.Known(), true);
            case OTHER_LEVELS -> other(feature, holds);
        };
    }

    private Expr other(Feature feature, boolean holds) {
        Expr known = test(feature, new Test.Known(), true);
        List<Value> named = levels.getOrDefault(feature.column(), List.of());
        Expr other = named.isEmpty()
                ? known
                : new Expr.And(List.of(known, test(feature, new Test.OneOf(named), false)), NOWHERE);
        return holds ? other : new Expr.Not(other, NOWHERE);
    }

    private static Expr test(Feature feature, Test test, boolean holds) {
        var compare = new Expr.Compare(new Measure.Trait(Path.of(feature.column()), NOWHERE), test, NOWHERE);
        return holds ? compare : new Expr.Not(compare, NOWHERE);
    }
}
