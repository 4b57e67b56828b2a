package io.segue.learn.cluster.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.cluster.meaning.Effect.Measure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    /** From texts such as {@code orders 1.5}. */
    private static List<Effect> effects(String... texts) {
        return Arrays.stream(texts)
                .map(it -> it.split(" ", -1))
                .map(it -> new Effect(it[0], Measure.COHENS_D, 0, 0, Double.parseDouble(it[1])))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "order_count 1.2, Frequent Shoppers",
        "discountShare .9, Bargain Seekers",
        "average_price -1, Price-Conscious Shoppers",
        "cart_abandonment_rate 2, Abandoners",
        "BounceRates 2, Abandoners",
        "Informational_Duration .6, Feature-focused Explorers",
        "trend_score .7, Trendsetters",
        "order_count .4, Close to average",
        "height 3, High height",
        "daysOnSite -.8, Low days on site",
    })
    void one_feature_can_be_enough(String effect, String name) {
        assertThat(Naming.names(List.of(effects(effect)))).containsExactly(name);
    }

    @Test
    void a_name_that_asks_more_comes_first() {
        assertThat(Naming.names(List.of(effects("frequency 1.4", "monetary 1.3", "recency -.9"))))
                .containsExactly("Loyal Customers");
        assertThat(Naming.names(List.of(effects("coupons_used 1.4", "page_views .8"))))
                .containsExactly("Price-sensitive Browsers");
    }

    @Test
    void a_name_goes_to_whom_it_fits_best_and_only_once() {
        assertThat(Naming.names(List.of(
                        effects("orders .7", "spend .6"), effects("orders 2", "spend .1"), effects("orders .8"))))
                .containsExactly("High orders, high spend", "Frequent Shoppers", "High orders");
    }

    @Test
    void equal_descriptions_get_numbers() {
        assertThat(Naming.names(List.of(effects("a 1"), effects("a 1"), effects("a 0"), effects("a 0"))))
                .containsExactly("High a", "High a 2", "Close to average", "Close to average 2");
    }

    @Test
    void longer_descriptions_come_before_numbers() {
        List<Effect> three = effects("a 3", "b -2", "c 1");
        assertThat(Naming.names(List.of(three, three))).containsExactly("High a, low b", "High a, low b, high c");
    }

    @Test
    void shares_are_often_or_rare() {
        Effect effect = new Effect("country=DE", Measure.COHENS_H, .9, .1, 1.8);
        assertThat(Naming.names(List.of(List.of(effect)))).containsExactly("Often country=DE");
    }
}
