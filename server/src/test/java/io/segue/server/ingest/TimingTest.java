package io.segue.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When things happened. It is noon when they are received. */
class TimingTest {
    private final Requests requests = new Requests();

    private static String day(String time) {
        return "2026-03-01T" + time + ".000Z";
    }

    private static String field(String name, String time) {
        return time == null ? "" : ",\"" + name + "\":\"" + (time.contains("-") ? time : day(time)) + "\"";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # original | timestamp | sentAt   | happened
                             |           |          | 12:00:00
                             |           | 09:00:00 | 12:00:00
                             | 11:00:00  |          | 11:00:00
                    11:00:00 |           |          | 11:00:00
                             | 08:59:50  | 09:00:00 | 11:59:50
                    08:59:50 |           | 09:00:00 | 11:59:50
                    08:59:50 | 03:00:00  | 09:00:00 | 11:59:50
                    15:00:00 |           | 15:00:30 | 11:59:30
                    15:00:00 |           | 14:00:00 | 12:00:00
                    15:00:00 |           |          | 12:00:00
                    11:00:00 |           | 9999-12-31T00:00:00Z | 11:00:00
                    11:00:00 |           | not-a-time           | 11:00:00
                    """)
    void a_wrong_clock_is_set_right_and_nothing_happens_after_it_was_received(
            String original, String timestamp, String sentAt, String happened) {
        Fields kept = requests.kept(
                Door.TRACK,
                "{\"userId\":\"ada\",\"event\":\"X\"" + field("originalTimestamp", original)
                        + field("timestamp", timestamp) + field("sentAt", sentAt) + "}");
        assertThat(kept.get("timestamp")).isEqualTo(new Value.Text(day(happened)));
        assertThat(kept.get("receivedAt")).isEqualTo(new Value.Text(day("12:00:00")));
    }

    @Test
    void what_the_sender_said_of_the_time_is_kept() {
        Fields kept = requests.kept(
                Door.TRACK,
                "{\"userId\":\"ada\",\"event\":\"X\",\"timestamp\":\"2026-03-01T10:00:00+01:00\",\"receivedAt\":\"never\","
                        + "\"sentAt\":\"2026-03-01T10:00:01+01:00\"}");
        assertThat(kept.get("originalTimestamp")).isEqualTo(new Value.Text("2026-03-01T10:00:00+01:00"));
        assertThat(kept.get("sentAt")).isEqualTo(new Value.Text("2026-03-01T10:00:01+01:00"));
        assertThat(kept.get("receivedAt")).isEqualTo(new Value.Text(day("12:00:00")));
    }

    @Test
    void old_calls_happened_when_they_say() {
        Fields kept = requests.kept(
                Door.HISTORY,
                "{\"sentAt\":\"2026-02-02T00:00:00Z\",\"batch\":[{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\","
                        + "\"timestamp\":\"2026-01-05T10:00:00Z\",\"originalTimestamp\":\"2026-01-05T11:00:00Z\","
                        + "\"sentAt\":\"2026-01-05T12:00:00Z\",\"receivedAt\":\"2026-01-05T11:00:01Z\"}]}");
        assertThat(kept.get("timestamp")).isEqualTo(new Value.Text("2026-01-05T10:00:00.000Z"));
        assertThat(kept.get("originalTimestamp")).isEqualTo(new Value.Text("2026-01-05T11:00:00Z"));
        assertThat(kept.get("receivedAt")).isEqualTo(new Value.Text("2026-01-05T11:00:01Z"));
    }

    @Test
    void rudderstack_says_in_timestamp_what_the_program_said() {
        Fields kept = requests.kept(
                Door.TRACK,
                "{\"userId\":\"ada\",\"event\":\"X\",\"timestamp\":\"2026-02-01T00:00:00Z\","
                        + "\"originalTimestamp\":\"2026-03-01T11:59:59Z\",\"sentAt\":\"2026-03-01T12:00:00Z\","
                        + "\"context\":{\"library\":{\"name\":\"@rudderstack/rudder-sdk-node\"}}}");
        assertThat(kept.get("timestamp")).isEqualTo(new Value.Text("2026-02-01T00:00:00.000Z"));
    }

    @Test
    void a_devices_events_keep_their_order_however_long_each_was_under_way() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Requests one = new Requests();
            long wrongBy = random.nextInt(100_000_000) - 50_000_000L;
            long last = 0;
            long received = Requests.NOON;
            for (int i = 0; i < 200; i++) {
                long happened = received + random.nextInt(50);
                received = happened + random.nextInt(3_000);
                String clock = IsoTime.format(happened + wrongBy);
                long time = time(one.at(received), "d" + seed, clock);
                assertThat(time).as("seed %d, event %d", seed, i).isBetween(last, received);
                last = time;
            }
        }
    }

    @Test
    void a_clock_that_was_set_back_is_believed_again_after_half_a_minute() {
        assertThat(time(requests, "d", day("15:00:00"))).isEqualTo(Requests.NOON);
        long later = Requests.NOON + DeviceOrder.UNDER_WAY_MILLIS_MAX + 1;
        assertThat(time(requests.at(later), "d", day("11:00:00"))).isEqualTo(later);
    }

    @Test
    void an_event_that_waited_on_the_device_stays_as_old_as_it_is() {
        assertThat(time(requests, "d", day("12:00:00"))).isEqualTo(Requests.NOON);
        Intake late = requests.intake(
                Door.TRACK,
                "{\"anonymousId\":\"d\",\"event\":\"X\",\"timestamp\":\"" + day("10:00:00") + "\",\"sentAt\":\""
                        + day("12:00:00") + "\"}");
        assertThat(late.taken().getFirst().event().time()).isEqualTo(Requests.NOON - 7_200_000);
    }

    /** Of an event that is sent at once. */
    private static long time(Requests requests, String device, String clock) {
        return requests.intake(
                        Door.TRACK,
                        "{\"anonymousId\":\"" + device + "\",\"event\":\"X\",\"timestamp\":\"" + clock
                                + "\",\"sentAt\":\"" + clock + "\"}")
                .taken()
                .getFirst()
                .event()
                .time();
    }
}
