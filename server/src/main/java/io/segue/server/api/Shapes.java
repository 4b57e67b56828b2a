package io.segue.server.api;

import io.segue.core.engine.Outcome;
import io.segue.core.identity.ProfileKey;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Literal;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.json.RawJson;
import io.segue.server.json.Shape;
import io.segue.server.people.CallView;
import io.segue.server.people.MemberView;
import io.segue.server.people.MembershipView;
import io.segue.server.people.ProfileView;
import io.segue.server.people.RejectedView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How everything that can be read looks from outside. The OpenAPI document and the GraphQL schema say the same. */
public final class Shapes {
    public static final Shape<MembershipView> MEMBERSHIP = Shape.<MembershipView>builder()
            .text("segment", MembershipView::segment)
            .instant("since", MembershipView::since)
            .count("version", membership -> (long) membership.version())
            .build();

    /** A profile's names. */
    public static final Shape<ProfileView> IDENTIFIERS = Shape.<ProfileView>builder()
            .text("userId", Shapes::userId)
            .texts("anonymousIds", ProfileView::anonymousIds)
            .build();

    public static final Shape<ProfileView> PROFILE = Shape.<ProfileView>builder()
            .text("id", profile -> profile.key().name())
            .text("kind", profile -> kind(profile.key()))
            .one("identifiers", profile -> profile, IDENTIFIERS)
            .fields("traits", ProfileView::traits)
            .many("memberships", ProfileView::memberships, () -> MEMBERSHIP)
            .instant("firstSeen", ProfileView::firstSeen)
            .instant("lastSeen", ProfileView::lastSeen)
            .instant("nextChangeAt", profile -> profile.wakeAt() == Outcome.NEVER ? null : profile.wakeAt())
            .build();

    public static final Shape<CallView> CALL = Shape.<CallView>builder()
            .text("id", call -> call.position() + "-" + call.index())
            .instant("at", call -> call.event().time())
            .instant("receivedAt", CallView::receivedAt)
            .text("source", CallView::source)
            .raw("call", call -> RawJson.of(call.json()))
            .build();

    public static final Shape<MemberView> MEMBER = Shape.<MemberView>builder()
            .text("profile", member -> member.profile().name())
            .text("kind", member -> kind(member.profile()))
            .instant("since", MemberView::since)
            .count("version", member -> (long) member.version())
            .build();

    /** As it stands in a list. */
    public static final Shape<SegmentView> SEGMENT = segment().build();

    /** With all of its documentation. */
    public static final Shape<SegmentView> SEGMENT_PAGE = segment()
            .text("rationale", segment -> about(segment).rationale())
            .texts("data", segment -> about(segment).data())
            .text("review", segment -> about(segment).review())
            .fields("parameters", segment -> parameters(segment.definition().parameters()))
            .count("version", segment -> (long) segment.version())
            .build();

    public static final Shape<ChangeRecord> CHANGE = Shape.<ChangeRecord>builder()
            .text("id", change -> change.id().toString())
            .instant("at", ChangeRecord::at)
            .text("profile", change -> change.profile().name())
            .text("kind", change -> kind(change.profile()))
            .text("segment", ChangeRecord::segment)
            .text("change", change -> change.change().name().toLowerCase(Locale.ROOT))
            .count("version", change -> (long) change.version())
            .build();

    public static final Shape<RejectedView> REJECTED = Shape.<RejectedView>builder()
            .text("id", RejectedView::id)
            .instant("receivedAt", RejectedView::receivedAt)
            .text("source", RejectedView::source)
            .text("code", rejected -> rejected.why().code())
            .text("reason", rejected -> rejected.why().reason())
            .text("raw", rejected -> new String(rejected.raw(), StandardCharsets.UTF_8))
            .build();

    private Shapes() {}

    private static @Nullable String userId(ProfileView profile) {
        return profile.key().kind() == ProfileKey.Kind.USER ? profile.key().name() : null;
    }

    private static Shape.Builder<SegmentView> segment() {
        return Shape.<SegmentView>builder()
                .text("id", segment -> segment.definition().id())
                .text("name", segment -> segment.definition().name())
                .text("description", segment -> about(segment).description())
                .text("owner", segment -> about(segment).owner())
                .text("rule", segment -> segment.definition().rule())
                .count("size", SegmentView::size);
    }

    private static SegmentDefinition.About about(SegmentView segment) {
        return segment.definition().about();
    }

    private static String kind(ProfileKey key) {
        return switch (key.kind()) {
            case USER -> "user";
            case ANONYMOUS -> "anonymous";
        };
    }

    /** As they are written in a definition, in the order of their names. */
    private static Fields parameters(Map<String, Literal> parameters) {
        var fields = new Fields.Builder();
        List<String> names = parameters.keySet().stream().sorted().toList();
        names.forEach(name -> fields.add(name, value(parameters.get(name))));
        return fields.build();
    }

    private static Value value(@Nullable Literal literal) {
        return switch (literal) {
            case null -> Value.ABSENT;
            case Literal.Plain plain -> plain.value();
            case Literal.Duration duration -> new Value.Text(Durations.format(duration.millis()));
        };
    }
}
