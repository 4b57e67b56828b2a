package io.segue.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.event.IsoTime;
import io.segue.server.json.JsonLine;
import io.segue.server.registry.Decision;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionShapes;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.FindingShape;
import io.segue.server.yaml.Findings;
import java.util.List;

/** What became of an apply or a rollback, told over HTTP. */
final class DefinitionAnswers {
    private DefinitionAnswers() {}

    static void send(ServerResponse response, Decision decision) throws Mistake {
        switch (decision) {
            case Decision.Applied applied -> Answers.json(response, applied(applied));
            case Decision.Identical identical -> Answers.json(response, identical(identical.set()));
            case Decision.Rejected rejected -> throw rejected(rejected.findings());
            case Decision.Overtaken overtaken -> throw overtaken(overtaken);
            case Decision.NoSuchVersion none ->
                throw Mistake.notFound("unknown-version", "there is no version " + none.version());
        }
    }

    private static String applied(Decision.Applied applied) {
        return new JsonLine()
                .addRaw("version", DefinitionShapes.VERSION.json(applied.set()))
                .add("identical", false)
                .addRaw("changes", DefinitionShapes.PLAN.json(applied.plan()))
                .toString();
    }

    private static String identical(DefinitionSet set) {
        return new JsonLine()
                .addRaw("version", DefinitionShapes.VERSION.json(set))
                .add("identical", true)
                .toString();
    }

    static Mistake rejected(List<Finding> findings) {
        return new Mistake(ProblemJson.of(
                        Status.UNPROCESSABLE_CONTENT_422,
                        "invalid-definitions",
                        Findings.count(findings) + "; nothing was applied")
                .with("problems", FindingShape.json(findings))
                .with("text", JsonLine.quoted(Findings.print(findings))));
    }

    private static Mistake overtaken(Decision.Overtaken overtaken) {
        DefinitionSet now = overtaken.current();
        return Mistake.conflict(
                "other-version",
                "expected version " + overtaken.expected() + ", but version " + now.version() + " holds"
                        + (now.version() == 0
                                ? ", because nothing was applied yet"
                                : ", applied by " + now.who() + " at " + IsoTime.format(now.at()) + ": " + now.why())
                        + "; look at the plan again");
    }
}
