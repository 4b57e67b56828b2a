package io.segue.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmarks in small, so that they never rot, and what they rest on. */
class BenchmarksTest {
    private static final Event[] EVENTS = Workload.events(20_000, 1_000);

    @Test
    void the_engine_and_the_loop_written_by_hand_see_the_same_changes() {
        List<String> ours = new ArrayList<>();
        EngineLoop engine = new EngineLoop(SixRules.catalog(), listing(ours));
        List<String> yardstick = new ArrayList<>();
        HandWrittenLoop byHand = new HandWrittenLoop(listing(yardstick));
        engine.take(EVENTS);
        for (Event event : EVENTS) {
            byHand.take(event);
        }
        engine.finish(Workload.END);
        byHand.finish(Workload.END);
        assertThat(ours).hasSizeGreaterThan(1_000);
        assertThat(ours.stream().sorted())
                .containsExactlyElementsOf(yardstick.stream().sorted().toList());
    }

    private static Changes listing(List<String> lines) {
        return (profile, segment, entered, at) ->
                lines.add(at + " " + profile + (entered ? " entered " : " left ") + segment);
    }

    @Test
    void a_profile_takes_at_most_400_bytes() {
        EngineLoop engine = new EngineLoop(SixRules.catalog(), new Changes.Count());
        engine.take(EVENTS);
        double average = engine.profiles().values().stream()
                .mapToInt(state -> ProfileCodec.encode(state).length)
                .average()
                .orElseThrow();
        assertThat(average).isLessThanOrEqualTo(400);
    }

    @Test
    void a_profile_is_the_same_after_it_was_written_and_read() {
        EngineLoop engine = new EngineLoop(SixRules.catalog(), new Changes.Count());
        engine.take(EVENTS);
        for (ProfileState state : engine.profiles().values()) {
            byte[] bytes = ProfileCodec.encode(state);
            assertThat(ProfileCodec.encode(ProfileCodec.decode(bytes, state.catalog())))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void every_benchmark_runs() {
        EngineBenchmark six = new EngineBenchmark();
        six.events = 2_000;
        six.profiles = 100;
        six.prepare();
        assertThat(six.engine())
                .isEqualTo(six.engineOneByOne())
                .isEqualTo(six.handWritten())
                .isPositive();
        for (RuleFamily family : RuleFamily.values()) {
            SharingBenchmark sharing = new SharingBenchmark();
            sharing.family = family;
            sharing.rules = 50;
            sharing.events = 20_000;
            sharing.profiles = 5;
            sharing.prepare();
            assertThat(sharing.engine()).isPositive();
        }
    }
}
