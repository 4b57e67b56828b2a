package io.segue.server.analysis.value;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Purchases;
import io.segue.learn.value.Rfm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes customers of rows that are purchases. Rows that cannot be read are left out, each with its reason. */
final class SalesReader {
    private final ValueSettings settings;
    private final Roles.Sales roles;
    private final Table table;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private double refunded;

    /** @param table of texts */
    SalesReader(ValueSettings settings, Roles.Sales roles, Table table) {
        this.settings = settings;
        this.roles = roles;
        this.table = table;
    }

    /** @throws DataException when no row can be used */
    Customers read() {
        Ledger ledger = ledger();
        Purchases purchases = ledger.purchases();
        if (purchases.buyers().isEmpty()) {
            throw new DataException(nothing());
        }
        long end = settings.until() == null ? purchases.lastDay() : settings.until();
        return new Customers(
                purchases,
                end,
                CustomerHistory.of(purchases, end, settings.unit().days()),
                purchases.buyers().stream().map(it -> buyer(it, end)).toList(),
                !roles.amount().isEmpty(),
                table.rows(),
                leftOut,
                refunded);
    }

    private static Rfm.Buyer buyer(Purchases.Buyer buyer, long end) {
        int count = buyer.days().length;
        double spent = 0;
        for (double amount : buyer.amounts()) {
            spent += amount;
        }
        return new Rfm.Buyer(buyer.id(), end - buyer.days()[count - 1], count, spent);
    }

    private Ledger ledger() {
        Column.Categories customers = (Column.Categories) table.column(roles.customer());
        Days days = new Days((Column.Categories) table.column(roles.date()), DayReader.of(settings.dateFormat()));
        Amounts amounts = new Amounts(table, roles.amount());
        Ledger ledger = new Ledger();
        for (int row = 0; row < table.rows(); row++) {
            if (customers.isMissing(row)) {
                leaveOut(row, LeftOut.Reason.NO_CUSTOMER, "");
            } else if (!days.isKnown(row)) {
                leaveOut(row, LeftOut.Reason.BAD_DATE, days.text(row));
            } else if (days.of(row) > settings.today()) {
                leaveOut(row, LeftOut.Reason.FUTURE_DATE, days.text(row));
            } else if (settings.until() != null && days.of(row) > settings.until()) {
                leaveOut(row, LeftOut.Reason.AFTER_THE_END, days.text(row));
            } else {
                add(ledger, row, customers.text(row), days.of(row), amounts);
            }
        }
        if (settings.refunds() == ValueSettings.Refunds.NET) {
            ledger.settle().forEach(it -> leaveOut(it.row(), LeftOut.Reason.REFUND_OF_NOTHING, it.text()));
        }
        return ledger;
    }

    private void add(Ledger ledger, int row, String customer, long day, Amounts amounts) {
        double amount = amounts.of(row);
        if (!Double.isFinite(amount)) {
            leaveOut(row, LeftOut.Reason.BAD_AMOUNT, amounts.text(row));
        } else if (amount >= 0) {
            ledger.buy(customer, day, amount);
        } else {
            refunded += amount;
            switch (settings.refunds()) {
                case DROP -> leaveOut(row, LeftOut.Reason.REFUND, amounts.text(row));
                case NET -> ledger.refund(customer, day, amount, row, amounts.text(row));
            }
        }
    }

    private void leaveOut(int row, LeftOut.Reason reason, String cell) {
        leftOut.add(new LeftOut(row + 1, reason, cell));
    }

    private DataProblem nothing() {
        LeftOut first = leftOut.getFirst();
        return new DataProblem(
                "no-purchase",
                "",
                String.format(
                        Locale.ROOT,
                        "none of %,d rows is a purchase; row 1: %s%s",
                        table.rows(),
                        first.reason().words(),
                        first.cell().isEmpty() ? "" : ": " + first.cell()),
                switch (first.reason()) {
                    case BAD_DATE -> "name how dates are written, such as --date-format 'd/M/yyyy H:mm'";
                    case NO_CUSTOMER -> "name another column with --customer";
                    case BAD_AMOUNT -> "name another column with --amount";
                    case FUTURE_DATE, AFTER_THE_END, REFUND, REFUND_OF_NOTHING, BAD_NUMBER, IMPOSSIBLE, DUPLICATE ->
                        "is it the right file?";
                });
    }

    /** Days of a column; each text is read once. */
    private static final class Days {
        private static final long UNKNOWN = Long.MIN_VALUE;
        private final Column.Categories column;
        private final long[] ofLevel;

        Days(Column.Categories column, DayReader reader) {
            this.column = column;
            this.ofLevel = column.levels().stream()
                    .mapToLong(it -> reader.read(it).orElse(UNKNOWN))
                    .toArray();
        }

        boolean isKnown(int row) {
            return !column.isMissing(row) && of(row) != UNKNOWN;
        }

        long of(int row) {
            return ofLevel[column.codes()[row]];
        }

        String text(int row) {
            return column.text(row);
        }
    }
}
