package io.segue.server.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleFinderTest {
    private static List<String> columns(@Nullable String amount, String... names) {
        return RoleFinder.columns(List.of(names), new ValueSettings.Asked(null, null, amount, false));
    }

    @Test
    void usual_names_are_known_however_they_are_spelt() {
        assertThat(columns(null, "id", "CustomerID", "Order Date", "grand_total"))
                .containsExactly("CustomerID", "Order Date", "grand_total");
        assertThat(columns(null, "user_id", "timestamp", "item")).containsExactly("user_id", "timestamp");
    }

    @Test
    void a_price_of_one_is_multiplied_by_how_many() {
        assertThat(columns(null, "customer", "date", "quantity", "price"))
                .containsExactly("customer", "date", "quantity", "price");
        assertThat(columns(null, "customer", "date", "price")).containsExactly("customer", "date", "price");
        assertThat(columns("Qty * Each", "customer", "date", "Qty", "Each"))
                .containsExactly("customer", "date", "Qty", "Each");
        assertThat(columns("a*b", "customer", "date", "a*b")).containsExactly("customer", "date", "a*b");
    }
}
