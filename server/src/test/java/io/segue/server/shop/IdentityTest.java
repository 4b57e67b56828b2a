package io.segue.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Value;
import io.segue.server.shop.Told.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People are nameless before they are known, have several devices, and agree to things or do not. */
class IdentityTest {
    private static final List<Call> CALLS = new Told(Told.shop(1, 500)).calls;

    @Test
    void visitors_are_nameless_until_they_sign_in_on_a_device() {
        Set<String> nameless = new HashSet<>();
        Set<String> merged = new HashSet<>();
        for (Call call : CALLS) {
            String device = call.event().who().anonymousId();
            if (device != null && !call.isOfUser()) {
                nameless.add(device);
            } else if (device != null && nameless.contains(device)) {
                merged.add(device);
            }
        }
        assertThat(merged).hasSizeGreaterThan(200);
        assertThat(nameless).hasSizeGreaterThan(merged.size() + 100);
    }

    @Test
    void some_users_have_several_devices() {
        Map<String, Set<String>> devices = new HashMap<>();
        CALLS.stream()
                .filter(it -> it.isOfUser() && it.event().who().anonymousId() != null)
                .forEach(it -> devices.computeIfAbsent(it.event().who().userId(), user -> new HashSet<>())
                        .add(it.event().who().anonymousId()));
        assertThat(devices.values().stream().filter(it -> it.size() > 1)).hasSizeGreaterThan(100);
    }

    @Test
    void two_of_every_hundred_share_a_tablet() {
        Map<String, Set<String>> users = CALLS.stream()
                .filter(it -> it.isOfUser() && it.event().who().anonymousId() != null)
                .collect(Collectors.groupingBy(
                        it -> it.event().who().anonymousId(),
                        Collectors.mapping(it -> it.event().who().userId(), Collectors.toSet())));
        assertThat(users.values()).filteredOn(it -> it.size() > 1).isNotEmpty().allMatch(it -> it.size() == 2);
    }

    @Test
    void the_app_says_alias_when_somebody_signs_in() {
        assertThat(CALLS)
                .filteredOn(it -> it.event().who().previousId() != null)
                .isNotEmpty()
                .allMatch(it ->
                        it.event().who().previousId().equals(it.event().who().anonymousId()));
    }

    @Test
    void customers_say_what_they_agree_to_and_nobody_else_gets_mail() {
        Set<Integer> agreed = new HashSet<>();
        for (Call call : CALLS) {
            if (call.event().traits().get("consent") instanceof Value.Struct consent) {
                assertThat(consent.fields().get("analytics")).isEqualTo(new Value.Bool(true));
                if (consent.fields().get("marketing").equals(new Value.Bool(true))) {
                    agreed.add(call.number());
                }
            }
        }
        assertThat(agreed).hasSizeBetween(100, 300);
        assertThat(CALLS)
                .filteredOn(it -> it.is("Email Opened"))
                .isNotEmpty()
                .allMatch(it -> Person.of(1, it.number()).marketing());
    }

    @Test
    void who_unsubscribes_withdraws_the_consent_and_reads_no_more_letters() {
        Map<Integer, Long> left = CALLS.stream()
                .filter(it -> it.is("Unsubscribed"))
                .collect(Collectors.toMap(Call::number, it -> it.event().time(), Math::min));
        assertThat(left).isNotEmpty();
        assertThat(CALLS)
                .filteredOn(it -> it.is("Email Opened"))
                .allMatch(it -> it.event().time() <= left.getOrDefault(it.number(), Long.MAX_VALUE));
    }

    @Test
    void all_three_channels_are_there() {
        assertThat(CALLS.stream().map(it -> it.event().context().get("channel")).distinct())
                .contains(new Value.Text("web"), new Value.Text("app"), new Value.Text("email"));
    }
}
