package io.segue.server.demo;

import java.net.URI;
import java.util.Collections;
import java.util.List;

/**
 * What to try: lines that can be pasted into another terminal as they are, one by one or all together.
 *
 * @param token an API token
 * @param writeKey a source's key
 */
record Suggestions(URI server, String token, String writeKey) {
    private static final int LOOKS = 5;
    private static final String ME = "you";

    /** For those who write their own lines. */
    List<String> keys() {
        return List.of("", "  API token  " + token, "  write key  " + writeKey);
    }

    /** @param person who is there already */
    List<String> about(Tour.Person person) {
        return List.of(
                "",
                "All we know of " + person.id() + ":",
                get("/v1/profiles/" + person.id()),
                "",
                "Why " + person.id() + " is in " + person.segment() + ", and until when:",
                explained(person.id(), person.segment()),
                "",
                "Who else is in " + person.segment() + ":",
                get("/v1/segments/" + person.segment() + "/members?limit=5"));
    }

    List<String> aboutYou() {
        String look = "{\"type\":\"track\",\"userId\":\"" + ME + "\",\"event\":\"Product Viewed\"}";
        String looks = String.join(",", Collections.nCopies(LOOKS, look));
        return List.of(
                "",
                "Look at five products yourself; that makes you a browsing enthusiast for ten minutes:",
                post("/v1/batch", "{\"batch\":[" + looks + "]}"),
                get("/v1/profiles/" + ME),
                explained(ME, "browsing-enthusiasts"),
                "",
                "Start a checkout and do nothing; in five minutes you are stuck there:",
                post("/v1/track", "{\"userId\":\"" + ME + "\",\"event\":\"Checkout Started\"}"),
                explained(ME, "stuck-at-checkout"));
    }

    List<String> aboutAll() {
        return List.of(
                "",
                "Every change as it happens (Ctrl-C ends it):",
                "curl -sN '" + server + "/v1/changes/stream' " + bearer(),
                "",
                "Several things at once, with GraphQL:",
                "curl -s '" + server + "/v1/graphql' " + bearer()
                        + " -H 'Content-Type: application/json' -d '{\"query\":\"{ segment(id: \\\"champions\\\")"
                        + " { name rationale size members(first: 3) { nodes { profile since } } } }\"}'",
                "",
                "What the API can do, and how the server is:",
                "curl -s '" + server + "/openapi.yaml'",
                "curl -s '" + server + "/metrics'");
    }

    private String get(String path) {
        return "curl -s '" + server + path + "' " + bearer();
    }

    private String explained(String id, String segment) {
        return get("/v1/profiles/" + id + "/segments/" + segment + "/explain") + " -H 'Accept: text/plain'";
    }

    private String post(String path, String json) {
        return "curl -s '" + server + path + "' -u '" + writeKey + ":' -d '" + json + "'";
    }

    private String bearer() {
        return "-H 'Authorization: Bearer " + token + "'";
    }
}
