package io.segue.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Identifiers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityResolverTest {
    private final Map<String, String> links = Map.of("cookie-1", "anna");

    private Resolution resolve(String userId, String anonymousId, String previousId) {
        return IdentityResolver.resolve(new Identifiers(userId, anonymousId, previousId), links::get);
    }

    @Test
    void a_user_id_alone_is_that_users_profile() {
        assertThat(resolve("bob", null, null)).isEqualTo(new Resolution(ProfileKey.user("bob"), List.of(), List.of()));
    }

    @Test
    void an_unlinked_anonymous_id_has_a_profile_of_its_own() {
        assertThat(resolve(null, "cookie-2", null).profile()).isEqualTo(ProfileKey.anonymous("cookie-2"));
    }

    @Test
    void a_linked_anonymous_id_belongs_to_its_user() {
        assertThat(resolve(null, "cookie-1", null).profile()).isEqualTo(ProfileKey.user("anna"));
    }

    @Test
    void a_call_with_both_links_them() {
        assertThat(resolve("bob", "cookie-2", null))
                .isEqualTo(new Resolution(ProfileKey.user("bob"), List.of("cookie-2"), List.of()));
    }

    @Test
    void a_call_with_both_that_are_linked_already_changes_nothing() {
        assertThat(resolve("anna", "cookie-1", null).newlyLinked()).isEmpty();
    }

    @Test
    void a_shared_device_stays_with_the_first_user_and_is_reported() {
        assertThat(resolve("bob", "cookie-1", null))
                .isEqualTo(new Resolution(
                        ProfileKey.user("bob"),
                        List.of(),
                        List.of(new Resolution.Conflict("cookie-1", "anna", "bob"))));
    }

    @Test
    void an_alias_links_its_previous_id() {
        assertThat(resolve("bob", null, "cookie-2").newlyLinked()).containsExactly("cookie-2");
    }

    @Test
    void an_alias_that_names_a_device_too_links_both() {
        assertThat(resolve("bob", "cookie-2", "cookie-3").newlyLinked()).containsExactly("cookie-2", "cookie-3");
        assertThat(resolve("bob", "cookie-2", "cookie-2").newlyLinked()).containsExactly("cookie-2");
    }

    @Test
    void an_alias_of_another_users_device_is_a_conflict_and_its_own_device_is_linked() {
        Resolution resolution = resolve("bob", "cookie-2", "cookie-1");
        assertThat(resolution.newlyLinked()).containsExactly("cookie-2");
        assertThat(resolution.conflicts()).containsExactly(new Resolution.Conflict("cookie-1", "anna", "bob"));
    }

    @Test
    void a_user_and_a_visitor_of_one_name_are_two_and_the_user_sorts_first() {
        assertThat(ProfileKey.user("x")).isNotEqualTo(ProfileKey.anonymous("x"));
        assertThat(ProfileKey.user("x")).isLessThan(ProfileKey.anonymous("x"));
        assertThat(ProfileKey.anonymous("w")).isLessThan(ProfileKey.user("x"));
    }
}
