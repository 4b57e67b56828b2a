package io.segue.server.http;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.language.Printable;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Scope;
import io.segue.server.ingest.Overload;
import io.segue.server.registry.Decision;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionShapes;
import io.segue.server.registry.DefinitionText;
import io.segue.server.registry.Definitions;
import io.segue.server.registry.Proposal;
import io.segue.server.registry.Revision;
import io.segue.server.registry.SegmentPage;
import io.segue.server.registry.SegmentPageJson;
import io.segue.server.registry.SegmentPageMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /v1/definitions}: what holds, what held, and the way to something else. */
public final class DefinitionRoutes implements HttpService {
    private static final int SMALL_BYTES_MAX = 1 << 16;
    private static final int WHY_LENGTH_MAX = 1_000;
    private static final MediaType MARKDOWN = MediaTypes.create("text", "markdown");

    private final Definitions definitions;
    private final Guard guard;

    public DefinitionRoutes(Definitions definitions, Guard guard) {
        this.definitions = definitions;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/definitions", reading(this::current))
                .get("/v1/definitions/versions", reading(this::versions))
                .get("/v1/definitions/versions/{version}", reading(this::version))
                .get("/v1/definitions/segments/{id}", reading(this::segment))
                .post("/v1/definitions/plan", writing(this::plan))
                .post("/v1/definitions/apply", writing(this::apply))
                .post("/v1/definitions/rollback", writing(this::rollback));
    }

    private Handler reading(Answers.Work work) {
        return guard.allow(Answers.of(work), Scope.READ, Scope.DEFINITIONS);
    }

    private Handler writing(Answers.Work work) {
        return guard.allow(Answers.of(work), Scope.DEFINITIONS);
    }

    private void current(ServerRequest request, ServerResponse response, ApiToken caller) {
        Query.of(request);
        Answers.json(response, DefinitionShapes.SET.json(definitions.current()));
    }

    private void versions(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        Query query = Query.of(request, "before", "limit");
        String before = query.text("before");
        int limit = query.limit();
        List<DefinitionSet> versions =
                definitions.versions(before == null ? Integer.MAX_VALUE : number(before, "'before'"), limit);
        boolean more = versions.size() == limit && versions.getLast().version() > 1;
        Answers.json(response, DefinitionShapes.versions(versions, more));
    }

    private static int number(String text, String name) throws Mistake {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Mistake.badRequest("expected " + name + " to be a whole number, but got " + Printable.quote(text));
        }
    }

    private void version(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        Query.of(request);
        int number = number(request.path().pathParameters().get("version"), "the version");
        Optional<DefinitionSet> set = definitions.version(number);
        if (set.isEmpty()) {
            throw noSuchVersion(number, definitions.current().version());
        }
        Answers.json(response, DefinitionShapes.version(set.get(), definitions.changesOf(set.get())));
    }

    private static Mistake noSuchVersion(int version, int latest) {
        return Mistake.notFound(
                "unknown-version",
                latest == 0
                        ? "there is no version " + version + "; nothing was applied yet"
                        : "there is no version " + version + "; the latest is " + latest);
    }

    private void segment(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        Query.of(request);
        String id = request.path().pathParameters().get("id");
        Optional<SegmentPage> page = definitions.page(id);
        if (page.isEmpty()) {
            throw Mistake.notFound("unknown-segment", noSuchSegment(id));
        }
        boolean asMarkdown = request.headers()
                .bestAccepted(MediaTypes.APPLICATION_JSON, MARKDOWN)
                .filter(MARKDOWN::equals)
                .isPresent();
        if (asMarkdown) {
            Answers.markdown(response, SegmentPageMarkdown.write(page.get()));
        } else {
            Answers.json(response, SegmentPageJson.write(page.get()));
        }
    }

    private String noSuchSegment(String id) {
        List<Revision> revisions = definitions.revisions(id);
        if (revisions.isEmpty()) {
            return "there is no segment " + Printable.quote(id);
        }
        DefinitionSet last = revisions.getFirst().set();
        return "segment " + Printable.quote(id) + " was removed by version " + last.version() + ", applied by "
                + last.who() + ": " + last.why();
    }

    private void plan(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        List<DefinitionText> files = files(JsonBody.read(request, HttpLimits.BODY_BYTES_MAX, "files"));
        switch (definitions.plan(files)) {
            case Proposal.Rejected rejected -> throw DefinitionAnswers.rejected(rejected.findings());
            case Proposal.Planned planned -> Answers.json(response, DefinitionShapes.PLAN.json(planned.plan()));
        }
    }

    private void apply(ServerRequest request, ServerResponse response, ApiToken caller)
            throws Mistake, Overload, InterruptedException {
        JsonBody body = JsonBody.read(request, HttpLimits.BODY_BYTES_MAX, "files", "why", "expectedVersion");
        List<DefinitionText> files = files(body);
        Decision decision = definitions.apply(files, caller.name(), why(body), body.count("expectedVersion"));
        DefinitionAnswers.send(response, decision);
    }

    private void rollback(ServerRequest request, ServerResponse response, ApiToken caller)
            throws Mistake, Overload, InterruptedException {
        JsonBody body = JsonBody.read(request, SMALL_BYTES_MAX, "version", "why");
        int version = body.count("version").orElseThrow(() -> Mistake.badRequest("expected 'version' to be there"));
        Decision decision = definitions.rollback(version, caller.name(), why(body));
        if (decision instanceof Decision.NoSuchVersion none) {
            throw noSuchVersion(none.version(), none.latest());
        }
        DefinitionAnswers.send(response, decision);
    }

    private static String why(JsonBody body) throws Mistake {
        String why = body.text("why").strip();
        if (why.length() > WHY_LENGTH_MAX || !why.equals(Printable.text(why))) {
            throw Mistake.badRequest(
                    "expected 'why' to be one line of at most " + WHY_LENGTH_MAX + " printable characters");
        }
        return why;
    }

    private static List<DefinitionText> files(JsonBody body) throws Mistake {
        List<DefinitionText> files = new ArrayList<>();
        for (JsonBody file : body.objects("files", "file", "yaml")) {
            files.add(new DefinitionText(file.text("file"), file.anyText("yaml").orElse("")));
        }
        return files;
    }
}
