package io.segue.server.analysis.value;

/** In which unit of time the models count. A month is a twelfth of a year of 365.25 days. */
public enum BuyingUnit {
    DAY(1, "days"),
    WEEK(7, "weeks"),
    MONTH(365.25 / 12, "months");

    private final double days;
    private final String plural;

    BuyingUnit(double days, String plural) {
        this.days = days;
        this.plural = plural;
    }

    public double days() {
        return days;
    }

    /** For people. */
    public String plural() {
        return plural;
    }
}
