package io.segue.learn.predict.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class OnnxCheckTest {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int ATTRIBUTE = 5;
    private static final int OPERATOR = 4;

    private static byte[] good() {
        OnnxGraph graph = new OnnxGraph("good");
        String x = graph.input("x", new OnnxType.Floats(OnnxType.ANY, 1));
        graph.named("p", "Sigmoid", graph.node("Mul", x, graph.constant("two", new float[] {2}, 1)));
        graph.output("p", new OnnxType.Floats(OnnxType.ANY, 1));
        return graph.toBytes();
    }

    private static Proto operator(String name) {
        return new Proto().text(OPERATOR, name);
    }

    private static byte[] model(Proto node) {
        return new Proto().message(GRAPH, new Proto().message(NODE, node)).toBytes();
    }

    private static void refused(byte[] model, String message) {
        assertThatThrownBy(() -> OnnxSession.open(model))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_loop_is_found_wherever_it_hides() {
        Proto loop = operator("Loop");
        refused(model(loop), "it has a Loop, which need not end");
        Proto branch = new Proto().message(6, new Proto().message(NODE, loop));
        refused(model(operator("If").message(ATTRIBUTE, branch)), "it has a Loop");
        refused(new Proto().message(25, new Proto().message(7, loop)).toBytes(), "it has a Loop");
    }

    @Test
    void no_other_file_is_read() {
        Proto elsewhere = new Proto().number(14, 1);
        Proto graph = new Proto().message(5, elsewhere);
        refused(new Proto().message(GRAPH, graph).toBytes(), "it keeps its numbers in another file");
        Proto constant = operator("Constant").message(ATTRIBUTE, new Proto().message(5, elsewhere));
        refused(model(constant), "it keeps its numbers in another file");
    }

    @Test
    void more_than_a_model_can_need_is_named_with_its_limit() {
        Proto many = new Proto();
        for (int i = 0; i <= OnnxCheck.NODES_MAX; i++) {
            many.message(NODE, new Proto());
        }
        refused(new Proto().message(GRAPH, many).toBytes(), "expected up to 100000 operators, but got more");
        UnaryOperator<Proto> inside =
                it -> new Proto().message(NODE, new Proto().message(ATTRIBUTE, new Proto().message(6, it)));
        Proto deep = new Proto();
        for (int i = 0; i <= OnnxCheck.DEPTH_MAX; i++) {
            deep = inside.apply(deep);
        }
        refused(new Proto().message(GRAPH, deep).toBytes(), "expected graphs up to 16 deep in each other");
    }

    @Test
    void lengths_beyond_the_end_are_damage() {
        refused(new byte[] {58, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7}, "longer than the rest");
        refused(new byte[] {58, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}, "longer than the rest");
        refused(new byte[] {58, -1, -1}, "it ends within a number");
    }

    @Test
    void whatever_the_damage_it_is_a_problem_or_does_no_harm() {
        byte[] good = good();
        assertThatCode(() -> OnnxSession.open(good).close()).doesNotThrowAnyException();
        for (long seed = 0; seed < 300; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            byte[] bad = Arrays.copyOf(good, seed % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; i < 2 && bad.length > 0; i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(opened(bad)).as("seed " + seed).isIn("", "damaged-model", "large-model");
        }
    }

    /** The problem's code, or nothing. */
    private static String opened(byte[] model) {
        try {
            OnnxSession.open(model).close();
            return "";
        } catch (DataException e) {
            return e.problems().getFirst().code();
        }
    }
}
