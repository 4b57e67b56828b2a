package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import java.util.Arrays;

/**
 * The segments a person is in, each with the instant since when; in the order of the programs' numbers. They are kept in
 * groups of 64 neighbouring programs, those with a member alone: a bit for each program, and behind the bits the instants
 * of those whose bit is set. So somebody in a thousand segments enters and leaves one as fast as somebody in a few.
 */
public final class Memberships {
    private static final int[] NO_NUMBERS = {};
    private static final long[][] NO_GROUPS = {};
    private static final int FIRST_ROOM = 2;

    /** The groups, ascending: the programs' numbers without their last six bits. */
    private int[] numbers = NO_NUMBERS;

    private long[][] groups = NO_GROUPS;
    private int groupCount;
    private int size;

    public int size() {
        return size;
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public int program(int index) {
        int group = groupOf(index);
        long rest = groups[group][0];
        for (int before = index - sizeUpTo(group); before > 0; before--) {
            rest &= rest - 1;
        }
        return numbers[group] * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public long since(int index) {
        int group = groupOf(index);
        return groups[group][1 + index - sizeUpTo(group)];
    }

    private int groupOf(int index) {
        int group = 0;
        for (int end = sizeOf(groups[0]); index >= end; end += sizeOf(groups[group])) {
            group++;
        }
        return group;
    }

    private int sizeUpTo(int group) {
        int sum = 0;
        for (int i = 0; i < group; i++) {
            sum += sizeOf(groups[i]);
        }
        return sum;
    }

    private static int sizeOf(long[] group) {
        return Long.bitCount(group[0]);
    }

    public boolean contains(int program) {
        int index = find(program);
        return index >= 0 && contains(groups[index], program);
    }

    private static boolean contains(long[] group, int program) {
        return (group[0] & bit(program)) != 0;
    }

    private static long bit(int program) {
        return 1L << program;
    }

    private int find(int program) {
        return Arrays.binarySearch(numbers, 0, groupCount, program / Long.SIZE);
    }

    /** Where in its group a program's instant stands, or should. */
    private static int place(long[] group, int program) {
        return 1 + Long.bitCount(group[0] & bit(program) - 1);
    }

    /** Sees to it that a program is there, since this instant if it was not, or that it is not; whether that was a change. */
    public boolean set(int program, boolean member, long at) {
        int index = find(program);
        if (index >= 0 && contains(groups[index], program) == member || index < 0 && !member) {
            return false;
        }
        if (member) {
            add(index >= 0 ? index : insertGroup(-index - 1, program / Long.SIZE), program, at);
        } else {
            remove(groups[index], program);
        }
        return true;
    }

    private void add(int index, int program, long at) {
        long[] group = groups[index];
        int end = 1 + sizeOf(group);
        if (end == group.length) {
            group = Arrays.copyOf(group, 1 + Math.min(Long.SIZE, 2 * (end - 1)));
            groups[index] = group;
        }
        int place = place(group, program);
        for (int i = end; i > place; i--) {
            group[i] = group[i - 1];
        }
        group[place] = at;
        group[0] |= bit(program);
        size++;
    }

    private int insertGroup(int index, int number) {
        if (groupCount == numbers.length) {
            int capacity = Math.max(1, groupCount * 2);
            numbers = Arrays.copyOf(numbers, capacity);
            groups = Arrays.copyOf(groups, capacity);
        }
        System.arraycopy(numbers, index, numbers, index + 1, groupCount - index);
        System.arraycopy(groups, index, groups, index + 1, groupCount - index);
        numbers[index] = number;
        groups[index] = new long[1 + FIRST_ROOM];
        groupCount++;
        return index;
    }

    private void remove(long[] group, int program) {
        int end = 1 + sizeOf(group);
        for (int i = place(group, program) + 1; i < end; i++) {
            group[i - 1] = group[i];
        }
        group[0] &= ~bit(program);
        size--;
    }

    void clear() {
        groupCount = 0;
        size = 0;
    }

    void renumber(Catalog from, Catalog to) {
        int[] oldPrograms = new int[size];
        long[] oldSince = new long[size];
        for (int i = 0; i < size; i++) {
            oldPrograms[i] = program(i);
            oldSince[i] = since(i);
        }
        clear();
        for (int i = 0; i < oldPrograms.length; i++) {
            SegmentProgram program = to.program(from.program(oldPrograms[i]).id());
            if (program != null) {
                set(program.number(), true, oldSince[i]);
            }
        }
    }
}
