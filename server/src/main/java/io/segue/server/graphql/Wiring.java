package io.segue.server.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.Reader;
import io.segue.server.api.SegmentView;
import io.segue.server.api.Shapes;
import io.segue.server.api.Unanswerable;
import io.segue.server.api.Who;
import io.segue.server.explain.ExplanationShapes;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.json.Shape;
import io.segue.server.people.MemberView;
import io.segue.server.people.MembershipView;
import io.segue.server.people.ProfileView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads every field of the schema to what answers it. Plain parts are read through the same shapes that REST writes. */
final class Wiring {
    /** Types of the schema and the shapes their plain parts come from. */
    static final Map<String, Shape<?>> SHAPES = Map.of(
            "Profile", Shapes.PROFILE,
            "Identifiers", Shapes.IDENTIFIERS,
            "Membership", Shapes.MEMBERSHIP,
            "Call", Shapes.CALL,
            "Segment", Shapes.SEGMENT_PAGE,
            "Member", Shapes.MEMBER,
            "Change", Shapes.CHANGE,
            "Evidence", ExplanationShapes.EVIDENCE,
            "Explanation", ExplanationShapes.PART,
            "ExplainedCase", ExplanationShapes.CASE);

    private final Reader reader;
    private final ChangeReader changes;

    Wiring(Reader reader, ChangeReader changes) {
        this.reader = reader;
        this.changes = changes;
    }

    RuntimeWiring build() {
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring().scalar(Scalars.INSTANT).scalar(Scalars.JSON);
        SHAPES.forEach((type, shape) -> wiring.type(plain(type, shape)));
        Stream.of("Call", "Segment", "Member", "Change").forEach(type -> wiring.type(connection(type)));
        return wiring.type(
                        "PageInfo",
                        type -> type.dataFetcher("hasNextPage", it -> page(it).hasNextPage())
                                .dataFetcher("endCursor", it -> page(it).endCursor()))
                .type("Query", this::query)
                .type("Profile", this::profile)
                .type("Membership", type -> type.dataFetcher("segmentNow", this::segmentOfMembership))
                .type("Segment", type -> type.dataFetcher("members", this::membersOfSegment))
                .type("Member", type -> type.dataFetcher("profileNow", this::profileOfMember))
                .type("Change", this::change)
                .build();
    }

    private static <T> TypeRuntimeWiring.Builder plain(String type, Shape<T> shape) {
        TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
        for (String name : shape.names()) {
            wiring.dataFetcher(name, it -> shape.read(Wiring.<T>source(it), name));
        }
        return wiring;
    }

    /** What the field's type says it is. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T source(DataFetchingEnvironment it) {
        T source = it.getSource();
        if (source == null) {
            throw new IllegalStateException("expected a field of something, but got one of nothing: " + it.getField());
        }
        return source;
    }

    private static TypeRuntimeWiring.Builder connection(String type) {
        return TypeRuntimeWiring.newTypeWiring(type + "Connection")
                .dataFetcher("nodes", it -> page(it).nodes())
                .dataFetcher("pageInfo", Wiring::page);
    }

    private static Connection page(DataFetchingEnvironment it) {
        return Wiring.<Connection>source(it);
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("profile", it -> reader.find(who(it)).orElse(null))
                .dataFetcher("segment", it -> reader.segment(text(it, "id")))
                .dataFetcher("segments", it -> Connection.of(reader.segments(after(it), first(it))))
                .dataFetcher("members", it -> members(it, text(it, "segment")))
                .dataFetcher("changes", this::changes);
    }

    private static Who who(DataFetchingEnvironment it) {
        String id = it.getArgument("id");
        String userId = it.getArgument("userId");
        String anonymousId = it.getArgument("anonymousId");
        if (Stream.of(Optional.ofNullable(id), Optional.ofNullable(userId), Optional.ofNullable(anonymousId))
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            throw wrong("expected exactly one of id, userId and anonymousId");
        }
        return id != null
                ? Who.any(id)
                : userId != null
                        ? new Who(userId, ProfileKey.Kind.USER)
                        : new Who(String.valueOf(anonymousId), ProfileKey.Kind.ANONYMOUS);
    }

    private static Unanswerable wrong(String message) {
        return new Unanswerable(Unanswerable.Kind.WRONG, "bad-parameter", message);
    }

    private Connection changes(DataFetchingEnvironment it) {
        String profile = it.getArgument("profile");
        String kind = it.getArgument("kind");
        String change = it.getArgument("change");
        List<String> segments = it.getArgumentOrDefault("segments", List.of());
        Who who = profile == null ? null : new Who(profile, kind == null ? null : ProfileKey.Kind.valueOf(upper(kind)));
        Effect.Change way = change == null ? null : Effect.Change.valueOf(upper(change));
        return Connection.of(changes.read(reader.filter(Set.copyOf(segments), who, way), cursor(after(it)), first(it)));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Cursor cursor(@Nullable String after) {
        return after == null ? Cursor.START : ChangeReader.place("after", after);
    }

    private Connection members(DataFetchingEnvironment it, String segment) {
        return Connection.of(reader.members(segment, after(it), first(it)));
    }

    private TypeRuntimeWiring.Builder profile(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "calls",
                        it -> Connection.of(reader.calls(Who.of(person(it).key()), after(it), first(it))))
                .dataFetcher(
                        "explanation",
                        it -> reader.explain(Who.of(person(it).key()), text(it, "segment"), it.getArgument("at")));
    }

    private static ProfileView person(DataFetchingEnvironment it) {
        return Wiring.<ProfileView>source(it);
    }

    private TypeRuntimeWiring.Builder change(TypeRuntimeWiring.Builder type) {
        DataFetcher<?> profile = it ->
                reader.find(Who.of(Wiring.<ChangeRecord>source(it).profile())).orElse(null);
        DataFetcher<?> segment = it ->
                reader.findSegment(Wiring.<ChangeRecord>source(it).segment()).orElse(null);
        return type.dataFetcher("profileNow", profile).dataFetcher("segmentNow", segment);
    }

    private @Nullable SegmentView segmentOfMembership(DataFetchingEnvironment it) {
        return reader.findSegment(Wiring.<MembershipView>source(it).segment()).orElse(null);
    }

    private Connection membersOfSegment(DataFetchingEnvironment it) {
        return members(it, Wiring.<SegmentView>source(it).definition().id());
    }

    private @Nullable ProfileView profileOfMember(DataFetchingEnvironment it) {
        return reader.find(Who.of(Wiring.<MemberView>source(it).profile())).orElse(null);
    }

    private static int first(DataFetchingEnvironment it) {
        Integer first = it.getArgument("first");
        return first == null ? 0 : first;
    }

    private static @Nullable String after(DataFetchingEnvironment it) {
        return it.getArgument("after");
    }

    /** An argument that the schema asks for. */
    private static String text(DataFetchingEnvironment it, String name) {
        return String.valueOf(it.<String>getArgument(name));
    }
}
