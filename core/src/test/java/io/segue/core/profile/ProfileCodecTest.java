package io.segue.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileCodecTest {
    /** One rule for every kind of leaf. */
    private static final List<String> RULES = List.of(
            "did 'A'",
            "did 'A' 2+ times in the last 1 hour",
            "distinct x of 'A' >= 2",
            "distinct c of 'A' in the last 1 hour >= 2",
            "time since first 'A' > 1 day",
            "time since first 'A' in the last 1 day > 1 hour",
            "did 'A' 2 times within 1 minute in the last 1 day",
            "did 'A' then 'B'",
            "did 'A' 2 times then 'B' within 1 hour then not 'C' within 1 day",
            "did 'A' then anything then not 'A' within 1 day",
            "sum x of 'A' > 2",
            "average x of 'A' in the last 1 day > 1",
            "last c of 'A' = 'p'",
            "first c of 'A' in the last 1 day = 'p'",
            "trait plan = 'pro' and trait home.city = 'Graz'",
            "not in segment 's0'");

    private static final Catalog CATALOG = compile(RULES);

    /** Profiles that were written once must be readable for ever: this text never changes. */
    private static final String VERSION_1 = """
            010101c083de8d95670a85449d074297b4870062c2baa21b2543e902016ae9a87bcd8beb14da98500851ff9969169229
            4031ff71b8381ab6580f9415159dd61c2fbadb33aea1a3ca042d5477627a73971406040ae5b037da8ddc0ca2e0604ad1
            3c29210e0304686f6d657b01046369747974044772617ac0cf24096d6573736167652d3004706c616e740370726fc0cf
            240004746167735b032b6e1b2dc0cf24000fb4af9482932f79d6080402c09a0cc08b11bff4d0de483f7da41604001004
            014018666666666666013cba000000000000f6fdd61a4ba9ba8f1904c09a0c10c08b110880f104013fb999999999999a
            c0b8020033ffb2c5b258cbb91101c09a0c096d6573736167652d34740171d0d5b0ac81a934554104c0cf24096d657373
            6167652d30740170809722096d6573736167652d3174017080a61d096d6573736167652d32740170c09a0c096d657373
            6167652d34740171c44db2f47254b028006344072eb0bbcf2500508da35e697841ea17022a4f339479120705c09a0c67
            28d1c120ecc1cbc08b11f761e0ba9d53c35317021caa425b5ededa5cc09a0c3faa4bbdbfe5e52ac08b118a143a4951a8
            8a530401c0cf248ef9b305541c23300d04c09a0cc08b1180f104c0b802f61316f178725cba0b0180972202c09a0cc08b
            11789bb502733307bc0a0001c0cf2401c0fc1500d6c358ed6c44d059130100000004c09a0cc08b1180f104c0b8020104
            58e34e189535f2781c0000000600c09a0c80e209c0a90780f104c0b8020703020107010201
            """;

    private static Catalog compile(List<String> rules) {
        List<SegmentDefinition> definitions = IntStream.range(0, rules.size())
                .mapToObj(i -> SegmentDefinition.of("s" + i, rules.get(i)))
                .toList();
        return switch (Catalog.compile(definitions)) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static ProfileState example() {
        ProfileState state = new ProfileState(CATALOG);
        Verdicts verdicts = new Verdicts(CATALOG.programs().size());
        long time = 1_772_359_200_000L;
        for (int i = 0; i < 6; i++) {
            time += 20_000L * i;
            Event event = new Event(
                    "message-" + i,
                    time,
                    new Identifiers("anna", null, null),
                    List.of("A", "A", "A", "B", "A", "C").get(i),
                    Fields.of("x", new Value.Num(i % 2 == 0 ? i : 0.1), "c", new Value.Text(i < 3 ? "p" : "q")),
                    i == 0
                            ? Fields.of(
                                    "plan",
                                    new Value.Text("pro"),
                                    "home",
                                    new Value.Struct(Fields.of("city", new Value.Text("Graz"))),
                                    "tags",
                                    new Value.Items(List.of(new Value.Bool(true), new Value.Num(-7), Value.ABSENT)))
                            : Fields.EMPTY,
                    Fields.EMPTY);
            state.remember(CATALOG.route(event.name()), event);
            state.judgedAt(time);
            state.look(time, verdicts);
        }
        for (int number = verdicts.next(); number >= 0; number = verdicts.next()) {
            if (CATALOG.program(number).predicate().holds(state)) {
                state.memberships()
                        .set(
                                number,
                                true,
                                time
                                        - Long.parseLong(
                                                CATALOG.program(number).id().substring(1)));
            }
        }
        return state;
    }

    @Test
    void a_profile_that_is_read_back_is_written_the_same() {
        byte[] bytes = ProfileCodec.encode(example());
        assertThat(ProfileCodec.encode(ProfileCodec.decode(bytes, CATALOG))).isEqualTo(bytes);
        byte[] unborn = ProfileCodec.encode(new ProfileState(CATALOG));
        assertThat(ProfileCodec.encode(ProfileCodec.decode(unborn, CATALOG))).isEqualTo(unborn);
    }

    @Test
    void bytes_of_version_1_are_read_for_ever() {
        byte[] golden = HexFormat.of().parseHex(VERSION_1.replaceAll("\\s", ""));
        ProfileState read = ProfileCodec.decode(golden, CATALOG);
        assertThat(ranks(read))
                .as(
                        "what was read; today this profile is written as %s",
                        HexFormat.of().formatHex(ProfileCodec.encode(example())))
                .isEqualTo(ranks(example()));
        assertThat(read.traits().all()).isEqualTo(example().traits().all());
        assertThat(memberships(read)).isEqualTo(memberships(example()));
        assertThat(ProfileCodec.encode(read)).isEqualTo(ProfileCodec.encode(example()));
    }

    private static List<Integer> ranks(ProfileState state) {
        return IntStream.range(0, CATALOG.slots())
                .boxed()
                .flatMap(slot ->
                        IntStream.range(0, CATALOG.slot(slot).ladders()).mapToObj(ladder -> state.rank(slot, ladder)))
                .toList();
    }

    private static List<String> memberships(ProfileState state) {
        return IntStream.range(0, state.memberships().size())
                .mapToObj(i ->
                        state.catalog().program(state.memberships().program(i)).id() + " since "
                                + state.memberships().since(i))
                .sorted()
                .toList();
    }

    @Test
    void leaves_and_segments_that_a_catalogue_does_not_know_are_passed_over() {
        Catalog other = compile(List.of("did 'A'"));
        ProfileState read = ProfileCodec.decode(ProfileCodec.encode(example()), other);
        assertThat(memberships(read)).singleElement().asString().startsWith("s0 ");
        assertThat(read.exists()).isTrue();
    }

    @Test
    void a_profile_of_a_later_version_is_refused() {
        assertThatThrownBy(() -> ProfileCodec.decode(new byte[] {2, 1, 0}, CATALOG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a profile of version 1, but got version 2");
    }

    @Test
    void a_profile_that_breaks_off_is_refused() {
        byte[] bytes = ProfileCodec.encode(example());
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ProfileCodec.decode(part, CATALOG))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void damaged_bytes_are_refused_or_read_but_never_break_anything() {
        byte[] bytes = ProfileCodec.encode(example());
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = bytes.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            readOrRefuse(damaged, seed);
        }
    }

    @Test
    void random_bytes_are_refused_or_read_but_never_break_anything() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[3 + random.nextInt(200)];
            random.nextBytes(noise);
            noise[0] = 1;
            noise[2] = 1;
            readOrRefuse(noise, seed);
        }
    }

    private static void readOrRefuse(byte[] bytes, int seed) {
        ProfileState state;
        try {
            state = ProfileCodec.decode(bytes, CATALOG);
        } catch (IllegalArgumentException e) {
            return;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(bytes), e);
        }
        assertThat(ProfileCodec.encode(state)).as("seed " + seed).isNotEmpty();
    }

    @Test
    void arrays_nested_deeper_than_any_event_are_refused() {
        ByteWriter out = new ByteWriter();
        out.raw(1);
        out.bool(true);
        out.bool(true);
        out.signed(0);
        out.unsigned(0);
        out.unsigned(1);
        out.text("trait");
        for (int i = 0; i < 50_000; i++) {
            out.raw('[');
            out.unsigned(1);
        }
        assertThatThrownBy(() -> ProfileCodec.decode(out.toBytes(), CATALOG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels");
    }
}
