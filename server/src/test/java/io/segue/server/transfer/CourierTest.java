package io.segue.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.client.EventSender.Later;
import io.segue.server.client.EventSender.Outcome;
import io.segue.server.client.EventSender.Taken;
import io.segue.server.io.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Taken TAKEN = new Taken(List.of());
    private static final Later GONE = new Later(false, Optional.empty(), "cannot reach it");
    private static final Later BUSY = new Later(true, Optional.empty(), "busy");

    private final List<Duration> waits = new ArrayList<>();

    /** Answers so, and the last for ever. */
    private Courier courier(Outcome... answers) {
        var left = new ArrayList<>(List.of(answers));
        return new Courier(body -> left.size() > 1 ? left.removeFirst() : left.getFirst(), waits::add);
    }

    private static Later busyFor(long seconds) {
        return new Later(true, Optional.of(Duration.ofSeconds(seconds)), "busy");
    }

    @Test
    void it_waits_as_long_as_the_server_asks() throws Exception {
        Courier courier = courier(busyFor(7), busyFor(0), busyFor(3_600), TAKEN);
        assertThat(courier.deliver(new byte[0])).isEqualTo(TAKEN);
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(250), Duration.ofSeconds(30));
        assertThat(courier.waits()).isEqualTo(3);
    }

    @Test
    void it_waits_longer_each_time_when_the_server_does_not_say() throws Exception {
        courier(BUSY, BUSY, BUSY, TAKEN).deliver(new byte[0]);
        assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void it_gives_up_after_minutes() {
        assertThatThrownBy(() -> courier(BUSY).deliver(new byte[0]))
                .isInstanceOf(Failure.class)
                .hasMessageMatching("busy, still after 3\\d\\d s of waiting");
    }

    @Test
    void a_server_that_never_was_there_is_told_at_once_and_one_that_was_is_waited_for() throws Exception {
        assertThatThrownBy(() -> courier(GONE).deliver(new byte[0])).hasMessage("cannot reach it");
        assertThat(waits).isEmpty();
        Courier courier = courier(TAKEN, GONE, TAKEN);
        courier.deliver(new byte[0]);
        courier.deliver(new byte[0]);
        assertThat(waits).hasSize(1);
    }
}
