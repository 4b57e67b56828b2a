package io.segue.server.load;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events of a shop, made beforehand, of customers of Zipf-like activity; only the message id is written when one is sent.
 * The same mixture as the workload of the engine's figures.
 */
final class Events {
    private static final int COUNT = 1 << 18;
    private static final String ID = "0000000000000000";
    private static final String USER = "user-";
    private static final int USER_DIGITS = 8;
    private static final int CATEGORIES = 20;
    private static final double RANK_SHIFT = 10;

    private final byte[][] events = new byte[COUNT][];
    private final int[] idAt = new int[COUNT];
    private final int[] userAt = new int[COUNT];
    private final boolean everybody;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong ids;

    /** @param everybody whether each of the profiles has its turn, one after another */
    Events(int profiles, long seed, boolean everybody) {
        this.everybody = everybody;
        Random random = new Random(seed);
        ids = new AtomicLong(seed << 40);
        for (int i = 0; i < COUNT; i++) {
            String event = event(random, profile(random, profiles));
            events[i] = event.getBytes(StandardCharsets.UTF_8);
            idAt[i] = event.indexOf(ID);
            userAt[i] = event.indexOf(USER) + USER.length();
        }
    }

    /** Inverse of a harmonic sum: the profile of rank k is about as active as 1 / (k + 10). */
    private static int profile(Random random, int profiles) {
        double share = Math.exp(random.nextDouble() * Math.log((profiles + RANK_SHIFT) / RANK_SHIFT));
        return (int) Math.min(profiles - 1, RANK_SHIFT * (share - 1));
    }

    private static String event(Random random, int profile) {
        int kind = random.nextInt(100);
        String name = kind < 70
                ? "Product Viewed"
                : kind < 80
                        ? "Page Viewed"
                        : kind < 92 ? "Product Added" : kind < 96 ? "Order Completed" : "Email Opened";
        String price = String.valueOf((100 + random.nextInt(20_000)) / 100.0);
        return "{\"type\":\"track\",\"messageId\":\"" + ID + "\",\"userId\":\"" + USER + String.format("%08d", profile)
                + "\",\"event\":\""
                + name
                + "\",\"properties\":{\"category\":\"category-" + random.nextInt(CATEGORIES) + "\",\"price\":" + price
                + ",\"total\":" + price + "},\"context\":{\"locale\":\"en-GB\",\"page\":{\"path\":\"/p/"
                + random.nextInt(1000) + "\"}},\"originalTimestamp\":\"2026-03-01T10:00:00.000Z\","
                + "\"sentAt\":\"2026-03-01T10:00:00.000Z\"}";
    }

    /** How many were written. */
    int written() {
        return next.get();
    }

    /** Writes the next event with an id of its own; the end of what was written. */
    int write(byte[] buffer, int at) {
        int turn = next.getAndIncrement();
        int number = Math.floorMod(turn, COUNT);
        byte[] event = events[number];
        System.arraycopy(event, 0, buffer, at, event.length);
        long id = ids.getAndIncrement();
        for (int i = at + idAt[number] + ID.length() - 1; id != 0; i--) {
            buffer[i] = (byte) Character.forDigit((int) (id & 15), 16);
            id >>>= 4;
        }
        if (everybody) {
            for (int i = at + userAt[number] + USER_DIGITS - 1, rest = turn;
                    i >= at + userAt[number];
                    i--, rest /= 10) {
                buffer[i] = (byte) ('0' + rest % 10);
            }
        }
        return at + event.length;
    }
}
