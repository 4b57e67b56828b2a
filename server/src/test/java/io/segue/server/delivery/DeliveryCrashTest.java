package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.delivery.Receiver.Answering;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change is delivered at least once under one id, whenever the process dies and whatever the receiver does. */
class DeliveryCrashTest {
    private static final long SEED = Long.getLong("segue.seed", 1);
    private static final int CRASHES = Integer.getInteger("segue.crashes", 25);
    private static final int CHANGES = 40;

    @TempDir
    private Path folder;

    @Test
    void every_change_arrives_at_least_once_under_one_id() throws Exception {
        var random = new Random(SEED);
        var office = new Office(folder, new Random(SEED));
        try (Receiver receiver = new Receiver()) {
            Destination destination = office.destination(receiver);
            List<String> ids = new ArrayList<>();
            for (int crash = 0; crash < CRASHES; crash++) {
                int patience = random.nextInt(1, 2 * CHANGES);
                int before = receiver.received().size();
                receiver.answer(moody(random));
                for (int i = 0; i < CHANGES; i++) {
                    ids.add(office.enters("u" + ids.size(), "loyal"));
                }
                Office.eventually("seed " + SEED + ": some are sent", () -> {
                    office.advance(Duration.ofSeconds(1));
                    return receiver.received().size() >= before + patience
                            || office.figures(destination).queue() == 0;
                });
                office.crash();
            }
            receiver.answer(Answering.OK);
            Office.eventually("seed " + SEED + ": the queue is empty", () -> {
                office.advance(Duration.ofHours(1));
                return office.figures(destination).queue() == 0;
            });
            assertThat(office.figures(destination).dead()).as("seed " + SEED).isZero();
            assertThat(receiver.ids()).as("seed " + SEED).containsAll(ids);
            assertThat(idsByBody(receiver)).as("seed " + SEED).hasSize(ids.size());
        } finally {
            office.close();
        }
    }

    /** Takes two thirds. */
    private static Function<Received, Answering> moody(Random random) {
        return request -> switch (random.nextInt(6)) {
            case 0 -> Answering.status(500);
            case 1 -> Answering.retryAfter(429, "1");
            default -> Answering.OK;
        };
    }

    /** The same change has the same body, and so must have the same id. */
    private static Map<String, String> idsByBody(Receiver receiver) {
        Map<String, String> ids = new HashMap<>();
        for (Received request : receiver.received()) {
            String other = ids.put(request.body(), request.id());
            assertThat(other == null ? request.id() : other).isEqualTo(request.id());
        }
        return ids;
    }
}
