package io.segue.learn.prepare;

/**
 * Where a feature comes from.
 *
 * @param name of the feature, such as {@code city=Bonn} or {@code income (missing)}
 * @param column of the table; empty for {@link Kind#ISOLATED}
 * @param level of a {@link Kind#LEVEL}, otherwise empty
 */
public record Feature(String name, String column, Kind kind, String level) {
    /** What its numbers mean. */
    public enum Kind {
        /** The column's number, scaled or not. */
        NUMBER,
        /** 1 where nothing was known, otherwise 0. */
        MISSING,
        /** 1 beyond the fence, otherwise 0. */
        OUTLIER,
        /** 1 where the row has this level, otherwise 0. */
        LEVEL,
        /** 1 where the row has one of the rare levels, otherwise 0. */
        OTHER_LEVELS,
        /** The place of the level. */
        PLACE,
        /** What the level meant for the target. */
        TARGET_MEAN,
        /** 1 where the whole row stands apart, otherwise 0. */
        ISOLATED
    }

    static Feature number(String column) {
        return new Feature(column, column, Kind.NUMBER, "");
    }

    static Feature missing(String column) {
        return new Feature(column + " (missing)", column, Kind.MISSING, "");
    }

    static Feature outlier(String column) {
        return new Feature(column + " (outlier)", column, Kind.OUTLIER, "");
    }

    static Feature level(String column, String level) {
        return new Feature(column + "=" + level, column, Kind.LEVEL, level);
    }

    static Feature otherLevels(String column) {
        return new Feature(column + "=(other)", column, Kind.OTHER_LEVELS, "");
    }

    static Feature isolated() {
        return new Feature("(isolated)", "", Kind.ISOLATED, "");
    }
}
