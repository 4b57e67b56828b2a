package io.segue.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.language.Printable;
import io.segue.server.access.Access;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Refusal;
import io.segue.server.access.Scope;
import io.segue.server.access.Tokens;
import io.segue.server.access.WriteKey;
import io.segue.server.json.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /v1/tokens} and {@code /v1/write-keys}: who may use the API, and which sources may send calls. */
public final class AccessRoutes implements HttpService {
    private static final int BYTES_MAX = 1 << 16;

    private static final Shape<ApiToken> TOKEN = token(Shape.<ApiToken>builder(), it -> it);

    private static final Shape<Tokens.Created> CREATED =
            token(Shape.<Tokens.Created>builder().text("token", Tokens.Created::secret), Tokens.Created::token);

    private static final Shape<WriteKey> WRITE_KEY = Shape.<WriteKey>builder()
            .text("name", WriteKey::name)
            .text("writeKey", WriteKey::key)
            .truth("enabled", WriteKey::enabled)
            .instant("createdAt", WriteKey::createdAt)
            .build();

    private final Access access;
    private final Guard guard;

    public AccessRoutes(Access access, Guard guard) {
        this.access = access;
        this.guard = guard;
    }

    private static <T> Shape<T> token(Shape.Builder<T> builder, Function<T, ApiToken> of) {
        return builder.text("id", it -> of.apply(it).id())
                .text("name", it -> of.apply(it).name())
                .texts("scopes", it -> words(of.apply(it).scopes()))
                .instant("createdAt", it -> of.apply(it).createdAt())
                .instant(
                        "lastUsed",
                        it -> of.apply(it).lastUsed() == 0 ? null : of.apply(it).lastUsed())
                .build();
    }

    private static List<String> words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).toList();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/tokens", guarded(this::tokens))
                .post("/v1/tokens", guarded(this::createToken))
                .delete("/v1/tokens/{id}", guarded(this::revokeToken))
                .get("/v1/write-keys", guarded(this::writeKeys))
                .post("/v1/write-keys", guarded(this::createWriteKey))
                .patch("/v1/write-keys/{name}", guarded(this::enableWriteKey));
    }

    private Handler guarded(Answers.Work work) {
        return guard.allow(Answers.of(work), Scope.ADMIN);
    }

    private void tokens(ServerRequest request, ServerResponse response, ApiToken caller) {
        Query.of(request);
        Answers.json(response, "{\"tokens\":" + TOKEN.json(access.tokens().list()) + "}");
    }

    private void createToken(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake, Refusal {
        JsonBody body = JsonBody.read(request, BYTES_MAX, "name", "scopes");
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : body.texts("scopes")) {
            Optional<Scope> scope = Scope.of(word);
            scopes.add(scope.orElseThrow(() -> Mistake.badRequest(
                    "expected scopes of read, definitions and admin, but got " + Printable.quote(word))));
        }
        Tokens.Created created = access.tokens().create(body.text("name"), scopes);
        response.status(Status.CREATED_201);
        Answers.json(response, CREATED.json(created));
    }

    private void revokeToken(ServerRequest request, ServerResponse response, ApiToken caller) throws Refusal {
        access.tokens().revoke(request.path().pathParameters().get("id"));
        response.status(Status.NO_CONTENT_204).send();
    }

    private void writeKeys(ServerRequest request, ServerResponse response, ApiToken caller) {
        Query.of(request);
        Answers.json(
                response, "{\"writeKeys\":" + WRITE_KEY.json(access.writeKeys().list()) + "}");
    }

    private void createWriteKey(ServerRequest request, ServerResponse response, ApiToken caller)
            throws Mistake, Refusal {
        WriteKey key = access.writeKeys()
                .create(JsonBody.read(request, BYTES_MAX, "name").text("name"));
        response.status(Status.CREATED_201);
        Answers.json(response, WRITE_KEY.json(key));
    }

    private void enableWriteKey(ServerRequest request, ServerResponse response, ApiToken caller)
            throws Mistake, Refusal {
        boolean enabled = JsonBody.read(request, BYTES_MAX, "enabled").truth("enabled");
        String name = request.path().pathParameters().get("name");
        Answers.json(response, WRITE_KEY.json(access.writeKeys().enable(name, enabled)));
    }
}
