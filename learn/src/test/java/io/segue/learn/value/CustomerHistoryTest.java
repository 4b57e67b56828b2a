package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {
    @Test
    void purchases_of_a_day_are_one_and_the_first_day_is_not_in_the_mean() {
        Purchases.Builder purchases = new Purchases.Builder();
        purchases.add("ann", 21, 30);
        purchases.add("ann", 0, 1000);
        purchases.add("ann", 21, 10);
        purchases.add("ann", 35, 20);
        purchases.add("ann", 50, 7777);
        assertThat(CustomerHistory.of(purchases.build(), 49, 7))
                .containsExactly(new CustomerHistory("ann", 2, 5, 7, (40 + 20) / 2.0));
    }

    @Test
    void who_came_once_has_no_mean_and_who_came_later_is_not_there() {
        Purchases.Builder purchases = new Purchases.Builder();
        purchases.add("late", 50, 1);
        purchases.add("once", 42, 5);
        purchases.add("today", 49, 5);
        assertThat(CustomerHistory.of(purchases.build(), 49, 7))
                .containsExactly(
                        new CustomerHistory("once", 0, 0, 1, Double.NaN),
                        new CustomerHistory("today", 0, 0, 0, Double.NaN));
        assertThat(purchases.build().lastDay()).isEqualTo(50);
    }

    @Test
    void amounts_below_0_are_a_problem_with_a_way_out() {
        assertThatThrownBy(() -> new Purchases.Builder().add("ann", 1, -3))
                .isInstanceOf(DataException.class)
                .hasMessage("expected amounts from 0 on, but customer ann has -3.0; leave cancelled purchases out");
    }
}
