package io.segue.server.analysis.value;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Rfm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes customers of rows that are customers: frequency, recency, T and, where it is known, the mean amount. */
final class SummaryReader {
    private final ValueSettings settings;
    private final Roles.Summary roles;
    private final Table table;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<CustomerHistory> histories = new ArrayList<>();

    /** @param table of texts */
    SummaryReader(ValueSettings settings, Roles.Summary roles, Table table) {
        this.settings = settings;
        this.roles = roles;
        this.table = table;
    }

    /** @throws DataException when no row can be used */
    Customers read() {
        Amounts frequency = new Amounts(table, List.of(roles.frequency()));
        Amounts recency = new Amounts(table, List.of(roles.recency()));
        Amounts age = new Amounts(table, List.of(roles.age()));
        Amounts value = new Amounts(table, roles.amount());
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String id = id(row);
            double x = frequency.of(row);
            double tx = recency.of(row);
            double time = age.of(row);
            double mean = x == 0 ? Double.NaN : value.of(row);
            String written = frequency.text(row) + ", " + recency.text(row) + ", " + age.text(row);
            if (id.isEmpty()) {
                leaveOut(row, LeftOut.Reason.NO_CUSTOMER, "");
            } else if (Double.isNaN(x + tx + time)) {
                leaveOut(row, LeftOut.Reason.BAD_NUMBER, written);
            } else if (!possible(x, tx, time)) {
                leaveOut(row, LeftOut.Reason.IMPOSSIBLE, written);
            } else if (x > 0 && !(mean >= 0)) {
                leaveOut(row, LeftOut.Reason.BAD_AMOUNT, value.text(row));
            } else if (seen.add(id)) {
                histories.add(new CustomerHistory(id, (int) x, tx, time, mean));
            } else {
                leaveOut(row, LeftOut.Reason.DUPLICATE, id);
            }
        }
        check();
        return new Customers(
                null,
                0,
                histories,
                histories.stream().map(this::buyer).toList(),
                !roles.amount().isEmpty(),
                table.rows(),
                leftOut,
                0);
    }

    private String id(int row) {
        return roles.customer() == null
                ? "row " + (row + 1)
                : ((Column.Categories) table.column(roles.customer())).text(row);
    }

    private static boolean possible(double x, double tx, double time) {
        boolean whole = x >= 0 && x == Math.rint(x) && x < Integer.MAX_VALUE;
        return whole && tx >= 0 && time >= tx && (x == 0) == (tx == 0);
    }

    /** What the first purchase came to is not in the file. */
    private Rfm.Buyer buyer(CustomerHistory it) {
        long days = Math.round((it.age() - it.recency()) * settings.unit().days());
        double spent = it.frequency() == 0 ? 0 : it.frequency() * it.value();
        return new Rfm.Buyer(it.id(), days, it.frequency() + 1, spent);
    }

    private void leaveOut(int row, LeftOut.Reason reason, String cell) {
        leftOut.add(new LeftOut(row + 1, reason, cell));
    }

    private void check() {
        if (histories.isEmpty()) {
            LeftOut first = leftOut.getFirst();
            throw new DataException(new DataProblem(
                    "no-customer",
                    "",
                    "none of the rows is a customer; row 1: " + first.reason().words() + ": " + first.cell(),
                    "is it a file of customers? without --summary rows are purchases"));
        }
    }
}
