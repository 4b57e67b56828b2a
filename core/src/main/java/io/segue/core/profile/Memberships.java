package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import java.util.Arrays;

/**
 * The segments a person is in, each with the instant since when; in the order of the programs' numbers. They are kept in
 * groups of 64 neighbouring programs, those with a member alone: a bit for each program, and the instants of those whose
 * bit is set. So somebody in a thousand segments enters and leaves one as fast as somebody in a few.
 */
public final class Memberships {
    private static final int[] NO_GROUPS = {};
    private static final long[] NONE = {};
    private static final long[][] NO_INSTANTS = {};

    /** The groups, ascending: the programs' numbers without their last six bits. */
    private int[] groups = NO_GROUPS;

    private long[] members = NONE;
    private long[][] since = NO_INSTANTS;
    private int groupCount;
    private int size;

    public int size() {
        return size;
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public int program(int index) {
        int group = groupOf(index);
        long rest = members[group];
        for (int before = index - sizeUpTo(group); before > 0; before--) {
            rest &= rest - 1;
        }
        return groups[group] * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** @param index from 0 to {@link #size()} − 1 */
    public long since(int index) {
        int group = groupOf(index);
        return since[group][index - sizeUpTo(group)];
    }

    private int groupOf(int index) {
        int group = 0;
        for (int end = sizeOf(0); index >= end; end += sizeOf(group)) {
            group++;
        }
        return group;
    }

    private int sizeUpTo(int group) {
        int sum = 0;
        for (int i = 0; i < group; i++) {
            sum += sizeOf(i);
        }
        return sum;
    }

    private int sizeOf(int group) {
        return Long.bitCount(members[group]);
    }

    public boolean contains(int program) {
        int group = find(program);
        return group >= 0 && (members[group] & bit(program)) != 0;
    }

    private static long bit(int program) {
        return 1L << program;
    }

    private int find(int program) {
        return Arrays.binarySearch(groups, 0, groupCount, program / Long.SIZE);
    }

    /** How many of its group come before a program. */
    private int rank(int group, int program) {
        return Long.bitCount(members[group] & bit(program) - 1);
    }

    /** Only for a program that is not there. */
    public void add(int program, long at) {
        int group = find(program);
        if (group < 0) {
            group = insertGroup(-group - 1, program / Long.SIZE);
        }
        int count = sizeOf(group);
        if (count == since[group].length) {
            since[group] = Arrays.copyOf(since[group], Math.max(2, count * 2));
        }
        int rank = rank(group, program);
        System.arraycopy(since[group], rank, since[group], rank + 1, count - rank);
        since[group][rank] = at;
        members[group] |= bit(program);
        size++;
    }

    private int insertGroup(int index, int group) {
        if (groupCount == groups.length) {
            int capacity = Math.max(1, groupCount * 2);
            groups = Arrays.copyOf(groups, capacity);
            members = Arrays.copyOf(members, capacity);
            since = Arrays.copyOf(since, capacity);
        }
        System.arraycopy(groups, index, groups, index + 1, groupCount - index);
        System.arraycopy(members, index, members, index + 1, groupCount - index);
        System.arraycopy(since, index, since, index + 1, groupCount - index);
        groups[index] = group;
        members[index] = 0;
        since[index] = NONE;
        groupCount++;
        return index;
    }

    /** Only for a program that is there. */
    public void remove(int program) {
        int group = find(program);
        int rank = rank(group, program);
        members[group] &= ~bit(program);
        System.arraycopy(since[group], rank + 1, since[group], rank, sizeOf(group) - rank);
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
                add(program.number(), oldSince[i]);
            }
        }
    }
}
