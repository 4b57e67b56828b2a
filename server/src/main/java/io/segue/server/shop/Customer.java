package io.segue.server.shop;

/** What the shop's simulation remembers of a customer between two visits. */
final class Customer {
    /** An instant that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    final Person person;

    /** When something happens next. */
    long next = NEVER;

    /** Orders of the time before, which come from another system. */
    int pastOrders;

    int visits;
    int checkouts;
    int orders;

    /** Whether the shop has this account already; a new visitor's comes with a sign-up. */
    boolean registered;

    boolean unsubscribed;

    /** How often the cookies of the first device were deleted. */
    private int cookies;

    /** A bit for each device on which the customer has signed in. */
    private int known;

    private final String label;

    Customer(Person person) {
        this(person, "");
    }

    /** @param label begins the anonymous ids, so that people recognise them; empty for ids as devices make them */
    Customer(Person person, String label) {
        this.person = person;
        this.label = label;
        registered = person.account() && person.type() != CustomerType.NEW_VISITOR;
    }

    boolean isKnownOn(Device device) {
        return (known & 1 << device.slot()) != 0;
    }

    void signIn(Device device) {
        known |= 1 << device.slot();
        registered = true;
    }

    /** The first device forgets who is using it. */
    void deleteCookies() {
        cookies++;
        known &= ~1;
    }

    String anonymousId(Device device) {
        return label.isEmpty()
                ? person.anonymousId(device, device.slot() == 0 ? cookies : 0)
                : label + "-" + device.channel();
    }

    boolean readsMail() {
        return registered && person.marketing() && !unsubscribed;
    }
}
