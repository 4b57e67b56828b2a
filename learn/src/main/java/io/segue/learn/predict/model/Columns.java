package io.segue.learn.predict.model;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Brings the columns that somebody has into the order in which a model knows them. */
public final class Columns {
    private Columns() {}

    /**
     * @param wanted the model's features, in its order; other columns are left out
     * @throws DataException with each that is missing
     */
    public static Matrix align(Features given, List<String> wanted) {
        int[] places = new int[wanted.size()];
        List<DataProblem> problems = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = given.names().indexOf(wanted.get(i));
            if (places[i] < 0) {
                problems.add(missing(wanted.get(i), given.names()));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return given.names().equals(wanted) ? given.values() : given.values().pickColumns(places);
    }

    private static DataProblem missing(String name, List<String> given) {
        String hint = Nearest.hint(name, given);
        return new DataProblem(
                "missing-column",
                name,
                "the model has learnt from a column " + Printable.quote(name) + ", and there is none",
                hint.isEmpty() ? "add it, or train a model without it" : hint);
    }
}
