package io.segue.server.analysis.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are. */
sealed interface Roles {
    /** The column with the customer; null when a row is a customer without a name. */
    @Nullable
    String customer();

    /** Columns with the amount, to be multiplied; none when nobody knows amounts. */
    List<String> amount();

    /** Names that nobody gave, in words, such as {@code the customer is CustomerID}. */
    List<String> guessed();

    /** All of them. */
    List<String> columns();

    /** Rows are purchases. */
    record Sales(String customer, String date, List<String> amount, List<String> guessed) implements Roles {
        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>(List.of(customer, date));
            columns.addAll(amount);
            return columns.stream().distinct().toList();
        }
    }

    /** Rows are customers. */
    record Summary(
            @Nullable String customer,
            String frequency,
            String recency,
            String age,
            List<String> amount,
            List<String> guessed)
            implements Roles {
        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>(List.of(frequency, recency, age));
            columns.addAll(amount);
            if (customer != null) {
                columns.add(customer);
            }
            return columns.stream().distinct().toList();
        }
    }
}
