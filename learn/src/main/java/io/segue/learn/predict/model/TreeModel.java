package io.segue.learn.predict.model;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.tree.BoosterReader;
import io.segue.learn.predict.tree.FlatTrees;

/** Boosted trees or a random forest: trained by XGBoost, kept as its UBJSON, scored in Java. */
public final class TreeModel implements FittedModel {
    private final byte[] ubjson;
    private final FlatTrees trees;

    private TreeModel(byte[] ubjson, FlatTrees trees) {
        this.ubjson = ubjson;
        this.trees = trees;
    }

    /**
     * @param ubjson a model of XGBoost with the objective {@code binary:logistic}; copied
     * @throws DataException when it cannot be read
     */
    public static TreeModel of(byte[] ubjson) {
        byte[] copy = ubjson.clone();
        return new TreeModel(copy, BoosterReader.trees(copy));
    }

    @Override
    public int features() {
        return trees.columns();
    }

    /** The log odds of class 1, those of XGBoost bit by bit. */
    public double margin(double[] row) {
        return trees.margin(row);
    }

    @Override
    public double score(double[] row) {
        return 1 / (1 + Math.exp(-margin(row)));
    }

    public FlatTrees trees() {
        return trees;
    }

    /** A copy of what XGBoost saved; its own library can read it. */
    public byte[] ubjson() {
        return ubjson.clone();
    }
}
