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
            010101c083de8d95670a85449d074297b4870062c2baa21b2543e9022fbadb33aea1a3ca042d5477627a73971406040a
            e5b037da8ddc0ca2e0604ad13c29210e016ae9a87bcd8beb14da98500851ff99691692294031ff71b8381ab6580f9415
            159dd61c0304686f6d657b01046369747974044772617ac0cf24096d6573736167652d3004706c616e740370726fc0cf
            240004746167735b032b6e1b2dc0cf24000fe8ffb2d6ea2a765a080402c09a0cc08b116851714d239ec57517022a4f33
            9479120705c09a0c6728d1c120ecc1cbc08b118b668304913614d217021caa425b5ededa5cc09a0c3faa4bbdbfe5e52a
            c08b11d358d4273d40416e0401c0cf24c098f813f9500be70d04c09a0cc08b1180f104c0b80247344cb5bb13f7ce0b01
            80972202c09a0cc08b1123f99ad8a05019c40a0001c0cf2401c0fc1500f6c0a9f2aa174717130100000004c09a0cc08b
            1180f104c0b8020104b4fd419cd61a36011c0000000600c09a0c80e209c0a90780f104c0b80207030201070102014e8f
            391a5e47fc321604001004014018666666666666013cba0000000000000b2a2cd812caf7a01904c09a0c10c08b110880
            f104013fb999999999999ac0b80200cc124924d80029411101c09a0c096d6573736167652d347401714cc117a2a46912
            734104c0cf24096d6573736167652d30740170809722096d6573736167652d3174017080a61d096d6573736167652d32
            740170c09a0c096d6573736167652d3474017136dd57939816200400981ab04e15a75c0b00
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
            state.remember(new Event(
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
                    Fields.EMPTY));
            state.judgedAt(time);
            state.look(time, verdicts);
        }
        for (int number = verdicts.next(); number >= 0; number = verdicts.next()) {
            if (CATALOG.program(number).predicate().holds(state)) {
                state.memberships()
                        .add(
                                number,
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
        assertThat(ranks(read)).isEqualTo(ranks(example()));
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
