package io.segue.learn.value;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.List;

/**
 * Recency, frequency and money, each with a score from 1 to 5 by fifths of the customers; 5 is best.
 *
 * @param recency of the days since the last purchase; the lowest fifth has score 5
 * @param frequency of the number of days with a purchase, the first included
 * @param money of everything spent
 * @param customers in the order of the purchases
 */
public record Rfm(Quintiles recency, Quintiles frequency, Quintiles money, List<Scored> customers) {
    private static final int SCORES = 5;

    public Rfm {
        customers = List.copyOf(customers);
    }

    /**
     * What is scored of a customer.
     *
     * @param days since the last purchase
     * @param purchases days with a purchase, at least 1
     * @param spent in all
     */
    public record Buyer(String id, long days, int purchases, double spent) {}

    /**
     * A customer with scores.
     *
     * @param days since the last purchase
     * @param purchases days with a purchase
     * @param spent in all
     */
    public record Scored(
            String id,
            long days,
            int purchases,
            double spent,
            int recencyScore,
            int frequencyScore,
            int moneyScore,
            RfmCell cell) {}

    /**
     * What a cell means in numbers, so that a rule can be written of it.
     *
     * @param daysAbove more days than this since the last purchase; minus infinity: any
     * @param daysUpTo at most so many; infinity: any
     * @param purchasesAbove more purchases than this; minus infinity: any
     * @param purchasesUpTo at most so many; infinity: any
     */
    public record CellBounds(
            RfmCell cell, double daysAbove, double daysUpTo, double purchasesAbove, double purchasesUpTo) {
        /** Whether anybody can be in it: not where many have one number and a fifth is empty. */
        public boolean canBe() {
            return daysAbove < daysUpTo && purchasesAbove < purchasesUpTo;
        }
    }

    /**
     * Of all who bought until then.
     *
     * @param end the last day that is looked at
     * @throws DataException when nobody did
     */
    public static Rfm of(Purchases purchases, long end) {
        return of(purchases.buyers().stream()
                .filter(it -> it.first() <= end)
                .map(it -> new Buyer(it.id(), end - it.days()[it.until(end) - 1], it.until(end), spent(it, end)))
                .toList());
    }

    /**
     * Of customers of whom no more is known.
     *
     * @throws DataException when there are none
     */
    public static Rfm of(List<Buyer> buyers) {
        if (buyers.isEmpty()) {
            throw new DataException(new DataProblem(
                    "too-few-customers",
                    "",
                    "nobody bought until the last day that is looked at",
                    "choose a later day"));
        }
        Quintiles recency =
                Quintiles.of(buyers.stream().mapToDouble(it -> (double) it.days).toArray());
        Quintiles frequency =
                Quintiles.of(buyers.stream().mapToDouble(it -> it.purchases).toArray());
        Quintiles money =
                Quintiles.of(buyers.stream().mapToDouble(it -> it.spent).toArray());
        return new Rfm(
                recency,
                frequency,
                money,
                buyers.stream().map(it -> scored(it, recency, frequency, money)).toList());
    }

    private static Scored scored(Buyer buyer, Quintiles recency, Quintiles frequency, Quintiles money) {
        int recencyScore = SCORES + 1 - recency.part((double) buyer.days);
        int frequencyScore = frequency.part(buyer.purchases);
        return new Scored(
                buyer.id,
                buyer.days,
                buyer.purchases,
                buyer.spent,
                recencyScore,
                frequencyScore,
                money.part(buyer.spent),
                RfmCell.of(recencyScore, frequencyScore));
    }

    private static double spent(Purchases.Buyer buyer, long end) {
        double spent = 0;
        for (int i = 0; i < buyer.until(end); i++) {
            spent += buyer.amounts()[i];
        }
        return spent;
    }

    /** The thresholds of a cell, among these customers. */
    public CellBounds bounds(RfmCell cell) {
        return new CellBounds(
                cell,
                recency.above(SCORES + 1 - cell.recencyTo()),
                recency.upTo(SCORES + 1 - cell.recencyFrom()),
                frequency.above(cell.frequencyFrom()),
                frequency.upTo(cell.frequencyTo()));
    }
}
