package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.segment.SegmentDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A story of some people and what becomes of their segments; {@code scenarios/README.md} explains how it is written.
 *
 * @param script calls and passing time, in the order of the file
 * @param expected every change, in the order of the file
 * @param sharedDevices in the order of the file
 */
record Scenario(
        List<SegmentDefinition> segments,
        List<Happening> script,
        List<Change> expected,
        List<SharedDevice> sharedDevices) {

    private static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 1);

    sealed interface Happening {}

    record Called(Event event) implements Happening {}

    record TimePassed(long until) implements Happening {}

    /** A device that belongs to one user and was seen with another. */
    record SharedDevice(String device, String owner, String other) {
        @Override
        public String toString() {
            return "shared device " + device + " of " + owner + " seen with " + other;
        }
    }

    static long instant(int day, LocalTime time) {
        return DAY_ONE.plusDays(day - 1L).atTime(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** As the files write it. */
    static String text(Change change) {
        long sinceStart = change.at() - instant(1, LocalTime.MIDNIGHT);
        long day = 1 + Math.floorDiv(sinceStart, 86_400_000L);
        LocalTime time = LocalTime.ofNanoOfDay(Math.floorMod(sinceStart, 86_400_000L) * 1_000_000);
        return "=> day " + day + " " + time + " " + change.profile() + (change.entered() ? " entered " : " left ")
                + change.segment();
    }
}
