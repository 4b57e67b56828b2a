package io.segue.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect.Change;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.people.MembershipView;
import io.segue.server.people.ProfileView;
import io.segue.server.registry.DefinitionText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

final class PipelineTest {
    private static final DefinitionText ABANDONERS = new DefinitionText("abandoners.yaml", """
            segment: abandoners
            rule: did 'Product Added' then not 'Order Completed' within 24 hours
            """);
    private static final DefinitionText ADDERS =
            new DefinitionText("adders.yaml", "segment: adders\nrule: did 'Product Added'\n");

    @Test
    void a_call_is_a_membership_when_it_is_processed() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(ADDERS);
            server.track("ann", "Product Added", 0);
            server.settle();
            ProfileView ann = server.directory().find("ann").orElseThrow();
            assertThat(ann.memberships()).containsExactly(new MembershipView("adders", PipelineHarness.START, 1));
            assertThat(server.directory().size("adders")).isEqualTo(1);
            assertThat(server.changes()).containsExactly("ann entered adders at 0 by 1");
        }
    }

    @Test
    void a_deadline_passes_with_no_call_at_all() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(ABANDONERS);
            server.track("ann", "Product Added", 0);
            server.clock.advance(Duration.ofHours(23));
            server.tick();
            assertThat(server.changes()).isEmpty();
            server.clock.advance(Duration.ofHours(2));
            server.tick();
            assertThat(server.changes()).containsExactly("ann entered abandoners at 86400000 by 1");
        }
    }

    @Test
    void a_message_that_comes_twice_counts_once_even_after_a_restart() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(new DefinitionText("twice.yaml", "segment: twice\nrule: did 'Product Added' 2+ times\n"));
            server.send(PipelineHarness.track("m1", "ann", null, "Product Added", 0));
            server.send(PipelineHarness.track("m1", "ann", null, "Product Added", 5));
            server.restart();
            server.send(PipelineHarness.track("m1", "ann", null, "Product Added", 9));
            server.settle();
            assertThat(server.changes()).isEmpty();
            server.send(PipelineHarness.track("m2", "ann", null, "Product Added", 9));
            server.settle();
            assertThat(server.changes()).containsExactly("ann entered twice at 9 by 1");
        }
    }

    @Test
    void a_visitor_who_turns_out_to_be_a_user_brings_everything_along() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(new DefinitionText("twice.yaml", "segment: twice\nrule: did 'Product Added' 2+ times\n"));
            server.send(PipelineHarness.track("m1", null, "device", "Product Added", 0));
            server.send(PipelineHarness.track("m2", "ann", null, "Product Added", 5));
            server.send(PipelineHarness.track("m3", "ann", "device", "Page Viewed", 7));
            server.settle();
            assertThat(server.changes()).containsExactly("ann entered twice at 7 by 1");
            ProfileView ann = server.directory().find("device").orElseThrow();
            assertThat(ann.key()).isEqualTo(ProfileKey.user("ann"));
            assertThat(ann.anonymousIds()).containsExactly("device");
            assertThat(server.directory().profiles()).isEqualTo(1);
            assertThat(server.directory().calls(ann.key(), null, 2).items())
                    .extracting(it -> it.event().messageId())
                    .containsExactly("m3", "m2");
            String next = server.directory().calls(ann.key(), null, 2).next();
            assertThat(server.directory().calls(ann.key(), next, 2).items())
                    .extracting(it -> it.event().messageId())
                    .containsExactly("m1");
            assertThat(server.directory().history(ann.key())).hasSize(3);
        }
    }

    @Test
    void other_definitions_judge_everybody_at_once_from_what_is_remembered() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(ADDERS);
            server.track("ann", "Product Added", 0);
            server.track("bob", "Page Viewed", 0);
            server.clock.advance(Duration.ofHours(1));
            server.apply(
                    ADDERS,
                    new DefinitionText("strangers.yaml", "segment: strangers\nrule: not in segment 'adders'\n"));
            server.tick();
            assertThat(server.changes())
                    .containsExactly("ann entered adders at 0 by 1", "bob entered strangers at 3600000 by 2");
            server.apply(new DefinitionText("strangers.yaml", "segment: strangers\nrule: did 'Nothing'\n"));
            server.tick();
            assertThat(server.changes().subList(2, 4))
                    .containsExactlyInAnyOrder("ann left adders at 3600000 by 3", "bob left strangers at 3600000 by 3");
            assertThat(server.directory().size("adders")).isZero();
        }
    }

    @Test
    void old_calls_are_judged_as_if_their_time_were_now() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(ABANDONERS);
            long day = Duration.ofDays(1).toMillis();
            long past = -90 * day;
            server.history(PipelineHarness.track("m1", "ann", null, "Product Added", past));
            server.history(PipelineHarness.track("m2", "bob", null, "Product Added", past));
            server.tick();
            server.history(PipelineHarness.track("m3", "bob", null, "Order Completed", past + day / 2));
            server.history(PipelineHarness.track("m4", "cid", null, "Page Viewed", past + 2 * day));
            server.tick();
            assertThat(server.changes()).containsExactly("ann entered abandoners at " + (past + day) + " by 1");
        }
    }

    @Test
    void the_feed_goes_on_from_any_place() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(ADDERS);
            server.track("ann", "Product Added", 0);
            server.track("bob", "Product Added", 1);
            server.settle();
            List<ChangeRecord> all = server.feed().read(Cursor.START, 10);
            assertThat(all).hasSize(2).allMatch(it -> it.change() == Change.ENTERED);
            assertThat(server.feed().read(all.getFirst().id(), 10)).containsExactly(all.getLast());
            assertThat(server.feed().end()).isEqualTo(all.getLast().id());
            server.restart();
            assertThat(server.feed().read(Cursor.START, 10)).isEqualTo(all);
        }
    }

    @Test
    void whoever_watches_sees_how_far_everything_has_come() throws Exception {
        try (var server = new PipelineHarness()) {
            var syncs = new LongAdder();
            server.pipeline().stats().watchSyncs(nanos -> syncs.increment());
            server.apply(ABANDONERS);
            server.track("ann", "Product Added", 0);
            server.settle();
            long start = PipelineHarness.START;
            assertThat(server.pipeline().standing()).isEqualTo(new Standing(2, 2, start, start));
            assertThat(syncs.sum()).isEqualTo(2);
            server.clock.advance(Duration.ofHours(25));
            assertThat(server.pipeline().standing().deadlinesPassed())
                    .isEqualTo(start + Duration.ofHours(24).toMillis());
            server.tick();
            assertThat(server.pipeline().standing().deadlinesPassed()).isEqualTo(server.clock.millis());
        }
    }
}
