package io.segue.learn.work;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work over all processors, cut in a way that does not depend on how many there are: what is added up chunk by chunk, in
 * order, is the same on every machine.
 */
public final class Parallel {
    private Parallel() {}

    /** What is done with the items from {@code from} up to but without {@code to}. */
    @FunctionalInterface
    public interface Chunk {
        void run(int index, int from, int to);
    }

    /** How many chunks {@link #chunks} makes. */
    public static int count(int items, int chunkSize) {
        return (items + chunkSize - 1) / chunkSize;
    }

    /** Cuts {@code items} into chunks and runs them, in any order and several at once. */
    public static void chunks(int items, int chunkSize, Chunk chunk) {
        int count = count(items, chunkSize);
        if (count <= 1) {
            if (items > 0) {
                chunk.run(0, 0, items);
            }
            return;
        }
        IntStream.range(0, count)
                .parallel()
                .forEach(i -> chunk.run(i, i * chunkSize, (int) Math.min(items, (i + 1L) * chunkSize)));
    }

    /** Runs {@code count} tasks, several at once; the results stand in the order of the tasks. */
    public static <T> List<T> map(int count, IntFunction<T> task) {
        return IntStream.range(0, count).parallel().mapToObj(task).toList();
    }
}
