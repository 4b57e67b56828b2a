package io.segue.server.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;

/**
 * What the browser's library asks for before anything else: where to send events. It runs nothing that is not listed
 * here, so nothing else is.
 */
final class SettingsAnswer {
    private final Senders senders;

    SettingsAnswer(Senders senders) {
        this.senders = senders;
    }

    /** Whether the key is one of ours is not said before the first event. */
    void send(ServerRequest request, ServerResponse response) {
        String key = request.path().pathParameters().get("key");
        response.header(Cors.ANY_ORIGIN);
        response.header(TrackingAnswers.JSON);
        response.send(
                json(key, senders.host(request), senders.protocol(request)).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String key, String host, String protocol) {
        String segment = new JsonLine()
                .add("apiKey", key)
                .add("apiHost", host + "/v1")
                .add("protocol", protocol)
                .add("addBundledMetadata", true)
                .addRaw("unbundledIntegrations", "[]")
                .add("type", "browser")
                .toString();
        return new JsonLine()
                .addRaw(
                        "integrations",
                        new JsonLine().addRaw("Segment.io", segment).toString())
                .addRaw(
                        "plan",
                        "{\"track\":{\"__default\":{\"enabled\":true}},\"identify\":{\"__default\":{\"enabled\":true}},"
                                + "\"group\":{\"__default\":{\"enabled\":true}}}")
                .addRaw("edgeFunction", "{}")
                .add("analyticsNextEnabled", true)
                .addRaw("middlewareSettings", "{}")
                .addRaw("enabledMiddleware", "{}")
                .addRaw("metrics", "{\"sampleRate\":0}")
                .add("legacyVideoPluginsEnabled", false)
                .addRaw("remotePlugins", "[]")
                .toString();
    }
}
