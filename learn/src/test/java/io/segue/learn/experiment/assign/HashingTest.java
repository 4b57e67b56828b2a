package io.segue.learn.experiment.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashingTest {
    /** The first is in xxHash's specification; all are what libxxhash 0.8.1 answers. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, ef46db3751d8e999",
        "a, 0, d24ec4f1a98c6e5b",
        "abc, 0, 44bc2cf5ad770999",
        "'', 1, d5afba1336a3be4b",
        "abc, 2654435761, 1318df30094a85fd",
        "12345678, 5, c33062ff53a0c533",
        "123456789abcde, 5, ef49e6fa8b3751b8",
        "0123456789abcdefghijklmnopqrstuvwxyz, 0, 69196c1b3af0bff9",
        "Nobody inspects the spammish repetition, 0, fbcea83c8a378bf1",
        "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz!, 77, 93d9d793db39db7f",
    })
    void xx_hash_is_the_published_one(String text, long seed, String expected) {
        assertThat(Long.toHexString(XxHash64.hash(text.getBytes(StandardCharsets.UTF_8), seed)))
                .isEqualTo(expected);
    }

    /** From Fowler, Noll and Vo's own test suite. */
    @ParameterizedTest
    @CsvSource({"'', 811c9dc5", "a, e40c292c", "foobar, bf9cf968"})
    void fnv_is_the_published_one(String text, String expected) {
        assertThat(Long.toHexString(Hashing.fnv(0x811C9DC5L, text))).isEqualTo(expected);
    }

    /** All cases of {@code hash} in the test suite that GrowthBook's SDKs share (specification 0.5.4), and of buckets. */
    @ParameterizedTest
    @CsvSource({
        "GROWTHBOOK_1, '', a, .22",
        "GROWTHBOOK_1, '', b, .077",
        "GROWTHBOOK_1, b, a, .946",
        "GROWTHBOOK_1, ef, d, .652",
        "GROWTHBOOK_1, asdf, 8952klfjas09ujk, .549",
        "GROWTHBOOK_1, '', 123, .011",
        "GROWTHBOOK_1, '', '___)((*\":&', .563",
        "GROWTHBOOK_2, seed, a, .0505",
        "GROWTHBOOK_2, seed, b, .2696",
        "GROWTHBOOK_2, foo, ab, .2575",
        "GROWTHBOOK_2, foo, def, .2019",
        "GROWTHBOOK_2, 89123klj, 8952klfjas09ujkasdf, .124",
        "GROWTHBOOK_2, 90850943850283058242805, 123, .7516",
        "GROWTHBOOK_2, ()**(%$##$%#$#, '___)((*\":&', .0128",
        "GROWTHBOOK_2, feature-exp, d123, .6468",
        "GROWTHBOOK_2, feature-exp, i123, .9943",
    })
    void growth_book_is_as_its_sdks_are(Hashing hashing, String salt, String id, double place) {
        assertThat(hashing.salted(salt).place(id)).isEqualTo(place);
    }

    /** Never to be changed, for people would move; what libxxhash 0.8.1 answers, with its own answer for the salt as seed. */
    @ParameterizedTest
    @CsvSource({
        "summer-sale, u-1, .05389319804048576",
        "summer-sale, Zoë, .06747917705006767",
        "'', x, .3253475930946642",
    })
    void ours_stays_as_it_is(String salt, String id, double place) {
        assertThat(Hashing.SEGUE.salted(salt).place(id)).isEqualTo(place);
    }

    @Test
    void a_salt_and_an_id_are_never_taken_for_another_pair() {
        assertThat(Hashing.SEGUE.salted("ab").place("c"))
                .isNotEqualTo(Hashing.SEGUE.salted("a").place("bc"));
    }
}
