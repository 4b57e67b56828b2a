package io.segue.learn.experiment.stat;

/** Takes pairs one by one, in constant space. Not for several threads: give each its own and merge. */
public final class JointAccumulator {
    private long n;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    public void add(double x, double y) {
        n++;
        double distanceX = x - meanX;
        double distanceY = y - meanY;
        meanX += distanceX / n;
        meanY += distanceY / n;
        squaresX += distanceX * (x - meanX);
        squaresY += distanceY * (y - meanY);
        products += distanceX * (y - meanY);
    }

    public JointMoments moments() {
        return new JointMoments(n, meanX, meanY, squaresX, squaresY, products);
    }
}
