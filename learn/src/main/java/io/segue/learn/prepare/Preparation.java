package io.segue.learn.prepare;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What to do with which column. Columns that are not named are not learnt from.
 *
 * @param recipes one for each column; their order is that of the features
 * @param isolation outliers by all features together; empty: not looked for
 */
public record Preparation(List<Recipe> recipes, Optional<Isolation> isolation) {
    public Preparation {
        recipes = List.copyOf(recipes);
        List<String> columns = recipes.stream().map(Recipe::column).toList();
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("expected one recipe for each column, but got " + columns);
        }
    }

    public static Preparation of(Recipe... recipes) {
        return new Preparation(List.of(recipes), Optional.empty());
    }

    /**
     * A good start: chosen by looking at each column, with the reason in words. Columns that say nothing, and texts that
     * are different in nearly all rows, are left out.
     *
     * @param table training rows, without the target
     */
    public static Preparation suggest(Table table, Purpose purpose) {
        return suggest(table, purpose, Wishes.NONE);
    }

    /** The same with what somebody wants of it. */
    public static Preparation suggest(Table table, Purpose purpose, Wishes wishes) {
        return new Preparation(
                table.columns().stream()
                        .map(column -> Suggestion.of(column, purpose, wishes))
                        .toList(),
                Optional.empty());
    }

    public Preparation withIsolation(Isolation isolation) {
        return new Preparation(recipes, Optional.of(isolation));
    }

    /**
     * Without a target.
     *
     * @throws DataException with everything that is wrong with the columns
     */
    public Prepared fit(Table training, long seed, Watcher watcher) {
        return new Fitter(this, training, Optional.empty(), seed, watcher).fit();
    }

    /**
     * All numbers of the pipeline are the same whatever the order of the rows, but those of an isolation; which rows
     * share a fold, and which a tree sees, comes from the seed.
     *
     * @throws DataException with everything that is wrong with the columns
     */
    public Prepared fit(Table training, Target target, long seed, Watcher watcher) {
        if (target.values().length != training.rows()) {
            throw new IllegalArgumentException(
                    "expected " + training.rows() + " target values, but got " + target.values().length);
        }
        return new Fitter(this, training, Optional.of(target), seed, watcher).fit();
    }
}
