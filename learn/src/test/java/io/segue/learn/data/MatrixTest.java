package io.segue.learn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MatrixTest {
    /** 70,000 times 70,000 is more than an array holds, and as an int a number that one could be made of. */
    private static final int MANY = 70_000;

    @Test
    void more_numbers_than_an_array_holds_are_told() {
        double[] row = new double[MANY];
        double[][] same = new double[MANY][];
        Arrays.fill(same, row);
        Matrix wide = Matrix.ofRows(row);
        Matrix tall = Matrix.ofColumns(MANY, row);
        assertTooMany(() -> Matrix.zeros(MANY, MANY));
        assertTooMany(() -> Matrix.ofRows(same));
        assertTooMany(() -> Matrix.ofColumns(MANY, same));
        assertTooMany(() -> wide.pickRows(new int[MANY]));
        assertTooMany(() -> tall.pickColumns(new int[MANY]));
    }

    private static void assertTooMany(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "expected at most 2,147,483,639 numbers, but got 70,000 rows of 70,000; take a sample of the"
                                + " rows, leave columns out, or keep fewer levels of texts");
    }

    @Test
    void a_matrix_of_zeros_is_0_everywhere() {
        assertThat(Matrix.zeros(2, 3)).isEqualTo(Matrix.of(2, 3, new double[6]));
        assertThat(Matrix.zeros(0, MANY).rows()).isZero();
    }
}
