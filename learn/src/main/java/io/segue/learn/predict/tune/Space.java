package io.segue.learn.predict.tune;

import java.util.List;

/**
 * All settings there are to choose from.
 *
 * @param dimensions at least one, each name once
 */
public record Space(List<Dimension> dimensions) {
    public Space {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()
                || dimensions.stream().map(Dimension::name).distinct().count() != dimensions.size()) {
            throw new IllegalArgumentException("expected dimensions, each name once, but got " + dimensions);
        }
    }

    public static Space of(Dimension... dimensions) {
        return new Space(List.of(dimensions));
    }
}
