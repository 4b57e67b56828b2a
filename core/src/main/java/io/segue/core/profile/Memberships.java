package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import java.util.Arrays;

/** The segments a person is in, each with the instant since when; sorted by the programs' numbers. */
public final class Memberships {
    private static final int[] NO_PROGRAMS = {};
    private static final long[] NO_INSTANTS = {};

    private int[] programs = NO_PROGRAMS;
    private long[] since = NO_INSTANTS;
    private int size;

    public int size() {
        return size;
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public int program(int index) {
        return programs[index];
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public long since(int index) {
        return since[index];
    }

    public boolean contains(int program) {
        return Arrays.binarySearch(programs, 0, size, program) >= 0;
    }

    /** Only for a program that is not there. */
    public void add(int program, long at) {
        int index = -Arrays.binarySearch(programs, 0, size, program) - 1;
        if (size == programs.length) {
            programs = Arrays.copyOf(programs, Math.max(2, size * 2));
            since = Arrays.copyOf(since, programs.length);
        }
        System.arraycopy(programs, index, programs, index + 1, size - index);
        System.arraycopy(since, index, since, index + 1, size - index);
        programs[index] = program;
        since[index] = at;
        size++;
    }

    /** Only for a program that is there. */
    public void remove(int program) {
        int index = Arrays.binarySearch(programs, 0, size, program);
        System.arraycopy(programs, index + 1, programs, index, size - index - 1);
        System.arraycopy(since, index + 1, since, index, size - index - 1);
        size--;
    }

    void clear() {
        size = 0;
    }

    void renumber(Catalog from, Catalog to) {
        int[] oldPrograms = Arrays.copyOf(programs, size);
        long[] oldSince = Arrays.copyOf(since, size);
        clear();
        for (int i = 0; i < oldPrograms.length; i++) {
            SegmentProgram program = to.program(from.program(oldPrograms[i]).id());
            if (program != null) {
                add(program.number(), oldSince[i]);
            }
        }
    }
}
