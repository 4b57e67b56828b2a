package io.segue.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Scope;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code POST /v1/admin/backup}: a backup of the data folder to another folder of the server's machine. */
public final class BackupRoutes implements HttpService {
    private static final int BYTES_MAX = 8 * 1024;
    private static final int KEEP_MAX = 1_000;

    private final Backup backup;
    private final int keep;
    private final Guard guard;

    /** Makes backups. */
    @FunctionalInterface
    public interface Backup {
        /**
         * @param keep so many of the latest stay
         * @return up to which position of the log everything is in it
         */
        long to(Path folder, int keep) throws Failure;
    }

    /** @param keep how many stay unless the request says otherwise */
    public BackupRoutes(Backup backup, int keep, Guard guard) {
        this.backup = backup;
        this.keep = keep;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/v1/admin/backup", guard.allow(Answers.of(this::backup), Scope.ADMIN));
    }

    private void backup(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        JsonBody body = JsonBody.read(request, BYTES_MAX, "folder", "keep");
        Path folder = folder(body.text("folder"));
        int keeping = body.count("keep").orElse(keep);
        if (keeping < 1 || keeping > KEEP_MAX) {
            throw Mistake.badRequest("expected 'keep' to be a whole number from 1 to " + KEEP_MAX);
        }
        try {
            long position = backup.to(folder, keeping);
            Answers.json(
                    response,
                    new JsonLine()
                            .add("folder", folder.toString())
                            .add("position", position)
                            .toString());
        } catch (Failure e) {
            throw new Mistake(problem(e));
        }
    }

    private static ProblemJson problem(Failure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case PROBLEMS -> ProblemJson.of(Status.CONFLICT_409, "no-backup", detail);
            case INPUT, OUTPUT, SERVER, CANCELLED ->
                ProblemJson.of(Status.INTERNAL_SERVER_ERROR_500, "backup-failed", detail);
        };
    }

    private static Path folder(String text) throws Mistake {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Mistake.badRequest("expected 'folder' to be a path");
        }
    }
}
