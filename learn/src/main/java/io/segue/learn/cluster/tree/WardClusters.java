package io.segue.learn.cluster.tree;

import io.segue.learn.data.Matrix;

/**
 * Ward's linkage from centroids and sizes: what joining A and B adds to the sum of squares is ‖a−b‖²/(1/|A|+1/|B|), so no
 * distance needs to be kept. The blocks are made anew when many clusters are gone.
 */
final class WardClusters implements Clusters {
    private final int columns;
    private final int[] sizes;
    /** Where each cluster is. */
    private final int[] positions;

    private CentroidBlocks blocks;
    private int made;
    private int left;
    private int first;

    WardClusters(Matrix values) {
        columns = values.columns();
        left = values.rows();
        sizes = new int[left];
        positions = new int[left];
        int[] names = new int[left];
        for (int row = 0; row < left; row++) {
            sizes[row] = 1;
            names[row] = row;
        }
        blocks = make(values, names);
    }

    private CentroidBlocks make(Matrix values, int[] names) {
        made = left;
        int[] itsSizes = new int[left];
        for (int i = 0; i < left; i++) {
            itsSizes[i] = sizes[names[i]];
        }
        var made = new CentroidBlocks(values, names, itsSizes);
        for (int position = 0; position < left; position++) {
            positions[made.name(position)] = position;
        }
        return made;
    }

    @Override
    public int rows() {
        return sizes.length;
    }

    @Override
    public int first() {
        while (sizes[first] == 0) {
            first++;
        }
        return first;
    }

    @Override
    public void nearest(int cluster, Near nearest) {
        blocks.nearest(positions[cluster], nearest);
    }

    @Override
    public void join(int smaller, int larger) {
        int one = positions[smaller];
        int other = positions[larger];
        int size = sizes[smaller] + sizes[larger];
        double[] centroid = new double[columns];
        for (int column = 0; column < columns; column++) {
            centroid[column] =
                    (sizes[smaller] * blocks.get(one, column) + sizes[larger] * blocks.get(other, column)) / size;
        }
        boolean there = sizes[larger] >= sizes[smaller];
        positions[larger] = there ? other : one;
        blocks.remove(there ? one : other);
        blocks.replace(positions[larger], larger, centroid, size);
        sizes[larger] = size;
        sizes[smaller] = 0;
        left--;
        if (left < made * 3L / 4 && left > 1) {
            closeUp();
        }
    }

    private void closeUp() {
        int[] names = new int[left];
        double[] values = new double[left * columns];
        int count = 0;
        for (int name = 0; name < sizes.length; name++) {
            if (sizes[name] > 0) {
                for (int column = 0; column < columns; column++) {
                    values[count * columns + column] = blocks.get(positions[name], column);
                }
                names[count++] = name;
            }
        }
        blocks = make(Matrix.of(left, columns, values), names);
    }

    @Override
    public double height(double distance) {
        return Math.sqrt(2 * distance);
    }
}
