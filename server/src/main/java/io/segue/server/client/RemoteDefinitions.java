package io.segue.server.client;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.registry.DefinitionText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The definitions of a server somewhere. */
public final class RemoteDefinitions {
    private final SegueClient client;

    public RemoteDefinitions(SegueClient client) {
        this.client = client;
    }

    /**
     * What applying would change.
     *
     * @param version it was compared with
     * @param identical whether there is nothing to apply
     * @param text for people
     * @param json as the server told it
     */
    public record RemotePlan(int version, boolean identical, String text, String json) {}

    /**
     * What became of an apply.
     *
     * @param version that holds now
     * @param identical whether it held before
     */
    public record Done(int version, boolean identical) {}

    /** A version without its files. */
    public record Version(int version, String at, String who, String why) {}

    /**
     * Some versions, the latest first.
     *
     * @param json as the server told them
     */
    public record Versions(List<Version> versions, String json) {
        public Versions {
            versions = List.copyOf(versions);
        }
    }

    public RemotePlan plan(List<DefinitionText> files) throws Failure {
        SegueClient.Answer answer = client.post("/v1/definitions/plan", "{\"files\":" + json(files) + "}");
        Fields body = answer.body();
        return new RemotePlan(number(body, "version"), truth(body, "identical"), text(body, "text"), answer.json());
    }

    /** @param expectedVersion that must hold now */
    public Done apply(List<DefinitionText> files, String why, int expectedVersion) throws Failure {
        String request = new JsonLine()
                .addRaw("files", json(files))
                .add("why", why)
                .add("expectedVersion", expectedVersion)
                .toString();
        return done(client.post("/v1/definitions/apply", request).body());
    }

    public Done rollback(int version, String why) throws Failure {
        String request = new JsonLine().add("version", version).add("why", why).toString();
        return done(client.post("/v1/definitions/rollback", request).body());
    }

    private static Done done(Fields body) {
        int version = body.get("version") instanceof Value.Struct struct ? number(struct.fields(), "version") : 0;
        return new Done(version, truth(body, "identical"));
    }

    public Versions versions(int limit) throws Failure {
        SegueClient.Answer answer = client.get("/v1/definitions/versions?limit=" + limit);
        List<Version> versions = new ArrayList<>();
        if (answer.body().get("versions") instanceof Value.Items items) {
            for (Value item : items.items()) {
                if (item instanceof Value.Struct struct) {
                    Fields fields = struct.fields();
                    versions.add(new Version(
                            number(fields, "version"), text(fields, "at"), text(fields, "who"), text(fields, "why")));
                }
            }
        }
        return new Versions(versions, answer.json());
    }

    private static String json(List<DefinitionText> files) {
        return files.stream()
                .map(file -> new JsonLine()
                        .add("file", file.file())
                        .add("yaml", file.yaml())
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static int number(Fields fields, String name) {
        return fields.get(name) instanceof Value.Num num ? (int) num.number() : 0;
    }

    private static boolean truth(Fields fields, String name) {
        return fields.get(name) instanceof Value.Bool bool && bool.truth();
    }

    private static String text(Fields fields, String name) {
        return fields.get(name) instanceof Value.Text text ? text.text() : "";
    }
}
