package io.segue.server.shop;

import io.segue.server.json.JsonWriter;

/** The weekly letter, as the mail system reports it. That it was sent is no event: nobody did anything. */
final class Newsletter {
    private final Visit visit;
    private final String id;

    Newsletter(Visit visit) {
        this.visit = visit;
        id = "letter-" + Math.floorDiv(visit.now(), Rhythm.WEEK);
    }

    void open() {
        visit.track("Email Opened", this::describe);
        visit.pause(5, 40);
    }

    void click() {
        visit.track("Email Link Clicked", json -> {
            describe(json);
            json.add("link_url", Visit.SITE + "/?utm_campaign=" + Campaign.NEWSLETTER.name());
        });
        visit.pause(1, 3);
    }

    /** The consent ends with it. */
    void unsubscribe() {
        visit.track("Unsubscribed", this::describe);
        visit.customer.unsubscribed = true;
        new Account(visit).identify();
    }

    private void describe(JsonWriter json) {
        json.add("email_id", id)
                .add("email_subject", "What is new this week")
                .add("campaign_name", Campaign.NEWSLETTER.name());
    }
}
