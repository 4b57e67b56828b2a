package io.segue.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    private static final int TRIES = 2_000;

    @Test
    void a_sum_is_the_exact_one_rounded_once() {
        for (int seed = 0; seed < TRIES; seed++) {
            List<Double> numbers = numbers(new Random(seed));
            assertThat(sum(numbers).value()).as("seed %d: %s", seed, numbers).isEqualTo(exact(numbers));
        }
    }

    @Test
    void neither_order_nor_grouping_shows_in_a_sum_or_in_its_bytes() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<Double> numbers = numbers(random);
            byte[] bytes = bytes(sum(numbers));
            List<Double> shuffled = new ArrayList<>(numbers);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size() + 1);
            ExactSum grouped = sum(shuffled.subList(0, cut));
            grouped.addAll(sum(shuffled.subList(cut, shuffled.size())));
            assertThat(bytes(grouped)).as("seed %d: %s", seed, numbers).isEqualTo(bytes);
            assertThat(ExactSum.read(new ByteReader(bytes)).value())
                    .as("seed %d: %s", seed, numbers)
                    .isEqualTo(exact(numbers));
        }
    }

    @Test
    void what_was_added_can_be_taken_away_again() {
        for (int seed = 0; seed < TRIES; seed++) {
            List<Double> numbers = numbers(new Random(seed));
            ExactSum sum = sum(numbers);
            List<Double> rest = numbers.subList(numbers.size() / 2, numbers.size());
            numbers.subList(0, numbers.size() / 2).forEach(number -> sum.add(-number));
            assertThat(sum.value()).as("seed %d: %s", seed, numbers).isEqualTo(exact(rest));
        }
    }

    @Test
    void a_sum_on_its_way_over_the_largest_double_comes_back() {
        double largest = Double.MAX_VALUE;
        assertThat(sum(List.of(largest, largest)).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(List.of(largest, largest, 1.5, -largest, -largest)).value())
                .isEqualTo(1.5);
        assertThat(bytes(sum(List.of(largest, largest, 1.5, -largest, -largest))))
                .isEqualTo(bytes(sum(List.of(1.5))));
    }

    @Test
    void nothing_is_zero() {
        assertThat(new ExactSum().value()).isZero();
        assertThat(bytes(sum(List.of(0.1, -0.1)))).isEqualTo(bytes(new ExactSum()));
    }

    /** Of one size, or of very different ones, up to the largest and down to the smallest there are; many cancel out. */
    private static List<Double> numbers(Random random) {
        List<Double> numbers = new ArrayList<>();
        int spread = new int[] {2, 60, 300, 2098}[random.nextInt(4)];
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
            int exponent = Math.clamp(random.nextInt(spread) - spread / 2, -1074, 1023);
            double number = Math.scalb(random.nextInt(3) == 0 ? 1.0 : random.nextDouble() + 0.5, exponent);
            number = Math.min(number, Double.MAX_VALUE);
            numbers.add(random.nextBoolean() ? number : -number);
            if (random.nextInt(4) == 0) {
                numbers.add(-numbers.getFirst());
            }
        }
        return numbers;
    }

    private static double exact(List<Double> numbers) {
        return numbers.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static ExactSum sum(List<Double> numbers) {
        ExactSum sum = new ExactSum();
        numbers.forEach(sum::add);
        return sum;
    }

    private static byte[] bytes(ExactSum sum) {
        ByteWriter out = new ByteWriter();
        sum.write(out);
        return out.toBytes();
    }
}
