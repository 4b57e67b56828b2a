package io.segue.server.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/**
 * What a field costs: one, and what is asked below it as often as there may be of it. An explanation goes through all
 * calls of a person, and costs more.
 */
final class Cost implements FieldComplexityCalculator {
    private static final int EXPLANATION = 200;

    /** A person is in about so many segments. */
    private static final int MEMBERSHIPS = 10;

    @Override
    public int calculate(FieldComplexityEnvironment field, int below) {
        int times = switch (field.getField().getName()) {
            case "memberships" -> MEMBERSHIPS;
            default -> field.getArguments().get("first") instanceof Integer first ? Math.max(1, first) : 1;
        };
        int itself = field.getField().getName().equals("explanation") ? EXPLANATION : 1;
        return (int) Math.min(Integer.MAX_VALUE, itself + (long) times * below);
    }
}
