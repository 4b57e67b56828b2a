package io.segue.server.shop;

import io.segue.server.json.JsonWriter;

/** Telling the shop who one is, on one visit: from then on its calls carry the user's id. */
final class Account {
    private final Visit visit;

    Account(Visit visit) {
        this.visit = visit;
    }

    /** Signs in, or up; nothing where that was done before. The app, with a library of long ago, sends an alias too. */
    void signIn() {
        Customer customer = visit.customer;
        if (customer.isKnownOn(visit.device)) {
            return;
        }
        String event = customer.registered ? "Signed In" : "Signed Up";
        customer.signIn(visit.device);
        if (visit.device.isApp()) {
            visit.alias();
        }
        identify();
        visit.track(event, json -> json.add("method", "email"));
        visit.pause(3, 10);
    }

    void identify() {
        visit.identify(this::traits);
    }

    private void traits(JsonWriter json) {
        Person person = visit.customer.person;
        json.add("email", person.email())
                .add("firstName", person.firstName())
                .add("lastName", person.lastName())
                .add("age", person.age());
        if (person.gender() != null) {
            json.add("gender", person.gender());
        }
        json.object("address")
                .add("city", person.city().name())
                .add("country", person.city().country())
                .end();
        json.object("consent")
                .add("analytics", true)
                .add("marketing", person.marketing() && !visit.customer.unsubscribed)
                .add("personalization", person.personalization())
                .end();
    }
}
