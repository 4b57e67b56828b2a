package io.segue.learn.predict.tree;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Trees that declare more than there is, or more than anybody needs. */
class UbjsonLimitsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private UbjsonLimitsTest raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** A member's name. */
    private UbjsonLimitsTest name(String name) {
        return raw("U").raw(String.valueOf((char) name.length())).raw(name);
    }

    private UbjsonLimitsTest length(long length) {
        out.write('L');
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
        return this;
    }

    private void refused(String message) {
        assertThatThrownBy(() -> BoosterReader.trees(out.toByteArray()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_text_that_is_said_to_be_huge() {
        raw("{").name("a").raw("S").length(Long.MAX_VALUE);
        refused("a part of it is longer than the rest");
    }

    @Test
    void a_name_that_is_said_to_be_negative() {
        raw("{").length(-1);
        refused("a part of it is longer than the rest");
    }

    @Test
    void a_list_that_is_said_to_be_huge() {
        raw("{").name("a").raw("[#").length(Integer.MAX_VALUE);
        refused("a part of it is longer than the rest");
    }

    @Test
    void numbers_that_are_said_to_be_more_than_bytes_are_left_for() {
        raw("{").name("a").raw("[$L#").length(3).raw("0123456789abcdef");
        refused("a part of it is longer than the rest");
    }

    @Test
    void too_many_small_values() {
        byte[] trues = new byte[1_000_000];
        Arrays.fill(trues, (byte) 'T');
        raw("{").name("a").raw("[").out.writeBytes(trues);
        refused("expected up to 1000000 values, but got more");
    }

    @Test
    void too_many_numbers() {
        raw("{").name("a").raw("[$U#").length(80_000_001).out.writeBytes(new byte[80_000_001]);
        refused("expected up to 80000000 numbers in its lists, but got more");
    }

    @Test
    void too_many_trees() {
        booster(BoosterReader.MAX_TREES + 1, 4);
        refused("expected up to 10000 trees, but got 10001");
    }

    @Test
    void too_many_features() {
        booster(1, BoosterReader.MAX_COLUMNS + 1);
        refused("expected up to 65536 features, but got 65537");
    }

    private void booster(int trees, int features) {
        raw("{").name("learner").raw("{");
        name("objective").raw("{").name("name").raw("S").name("binary:logistic").raw("}");
        name("learner_model_param")
                .raw("{")
                .name("num_feature")
                .raw("S")
                .name(String.valueOf(features))
                .raw("}");
        name("gradient_booster").raw("{").name("name").raw("S").name("gbtree");
        name("model").raw("{").name("trees").raw("[").raw("Z".repeat(trees)).raw("]}}}}");
    }
}
