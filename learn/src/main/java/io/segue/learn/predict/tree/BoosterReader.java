package io.segue.learn.predict.tree;

import io.segue.learn.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what XGBoost saves as UBJSON: two classes, trees with one number in each leaf and comparisons of numbers only. The
 * layout is the one of XGBoost's schema (doc/model.schema of version 3.0).
 */
public final class BoosterReader {
    /** More features than this are refused. */
    public static final int MAX_COLUMNS = 65_536;

    /** More trees than this are refused: as many as a training can have. */
    public static final int MAX_TREES = 10_000;

    /** More nodes than this of all trees together are refused. */
    public static final int MAX_NODES = 8_000_000;

    private BoosterReader() {}

    /** @throws DataException when it is damaged, or of a kind that is not known here */
    public static FlatTrees trees(byte[] ubjson) {
        Map<?, ?> learner = learner(ubjson);
        Map<?, ?> booster = map(learner, "gradient_booster");
        if (!"gbtree".equals(booster.get("name"))) {
            throw Ubjson.damaged("expected gbtree, but got " + booster.get("name"));
        }
        int columns = number(map(learner, "learner_model_param"), "num_feature");
        if (columns > MAX_COLUMNS) {
            throw Ubjson.large("expected up to " + MAX_COLUMNS + " features, but got " + columns);
        }
        List<RawTree> trees = new ArrayList<>();
        if (!(map(booster, "model").get("trees") instanceof List<?> list)) {
            throw Ubjson.damaged("there are no trees");
        }
        if (list.size() > MAX_TREES) {
            throw Ubjson.large("expected up to " + MAX_TREES + " trees, but got " + list.size());
        }
        long nodes = 0;
        for (Object it : list) {
            trees.add(tree(it, columns));
            nodes += trees.getLast().size();
            if (nodes > MAX_NODES) {
                throw Ubjson.large("expected up to " + MAX_NODES + " nodes in all trees, but got more");
            }
        }
        return FlatTrees.of(columns, baseMargin(learner), trees);
    }

    private static Map<?, ?> learner(byte[] ubjson) {
        Map<?, ?> learner = map(Ubjson.read(ubjson), "learner");
        Object objective = map(learner, "objective").get("name");
        if (!"binary:logistic".equals(objective)) {
            throw Ubjson.damaged("expected the objective binary:logistic, but got " + objective);
        }
        return learner;
    }

    /** XGBoost keeps a probability and starts from its log odds, in floats. */
    private static float baseMargin(Map<?, ?> learner) {
        if (!(map(learner, "learner_model_param").get("base_score") instanceof String text)) {
            throw Ubjson.damaged("there is no base score");
        }
        try {
            float score = Float.parseFloat(text);
            return (float) -Math.log(1f / score - 1f);
        } catch (NumberFormatException e) {
            throw Ubjson.damaged("expected a number as base score, but got " + text);
        }
    }

    private static RawTree tree(Object it, int columns) {
        if (!(it instanceof Map<?, ?> tree)) {
            throw Ubjson.damaged("expected a tree");
        }
        if (tree.get("categories_nodes") instanceof int[] categories && categories.length > 0) {
            throw Ubjson.damaged("it compares categories");
        }
        RawTree raw = new RawTree(
                ints(tree, "left_children"),
                ints(tree, "right_children"),
                ints(tree, "split_indices"),
                floats(tree, "split_conditions"),
                ints(tree, "default_left"),
                floats(tree, "sum_hessian"));
        if (!raw.isSound(columns)) {
            throw Ubjson.damaged("a tree has no shape");
        }
        return raw;
    }

    private static Map<?, ?> map(Map<?, ?> from, String name) {
        if (from.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw Ubjson.damaged("there is no " + name);
    }

    private static int number(Map<?, ?> from, String name) {
        if (from.get(name) instanceof String text && text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        throw Ubjson.damaged("there is no number " + name);
    }

    private static int[] ints(Map<?, ?> from, String name) {
        if (from.get(name) instanceof int[] numbers) {
            return numbers;
        }
        throw Ubjson.damaged("there are no numbers " + name);
    }

    private static float[] floats(Map<?, ?> from, String name) {
        if (from.get(name) instanceof float[] numbers) {
            return numbers;
        }
        throw Ubjson.damaged("there are no numbers " + name);
    }
}
