package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReplayTest {
    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder);
        shop.segment("any", "did anything");
    }

    private Run replay(String... more) {
        String[] args = {
            "replay", "--segments", "@segments", "--map", "@map.yaml", "--events", "@a.csv", "--rejected", "@rejected"
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return shop.run(all);
    }

    private static String entered(String at, String profile, String segment) {
        return "{\"at\":\"" + at + "\",\"profile\":\"" + profile + "\",\"segment\":\"" + segment
                + "\",\"change\":\"entered\"}";
    }

    @Test
    void columns_become_events_by_their_values() {
        shop.segment("dear", "did 'Product Viewed' where (price > 10 and sold = true and shop = 'main' and stars = 5)");
        shop.file(
                "map.yaml",
                "event: { column: what, names: { view: Product Viewed, buy: Order Completed } }",
                "userId: who",
                "time: { column: when, format: unix-seconds }",
                "properties:",
                "  price: { column: price, type: number }",
                "  sold: { column: sold, type: boolean }",
                "  shop: { value: main }",
                "  stars: { value: 5 }");
        shop.file("a.csv", "who,what,when,price,sold", "17,view,1772359200,10.5,yes", "18,buy,1772359201,,");
        Run run = replay();
        assertThat(run.err()).containsPattern("csv lines +2\n");
        assertThat(run.lines())
                .containsExactly(
                        entered("2026-03-01T10:00:00.000Z", "17", "any"),
                        entered("2026-03-01T10:00:00.000Z", "17", "dear"),
                        entered("2026-03-01T10:00:01.000Z", "18", "any"));
    }

    @Test
    void lines_of_an_invoice_become_one_order_with_an_exact_total() {
        shop.segment("exact", "sum total of 'Order Completed' = 0.3 and count of 'Order Completed' = 1");
        shop.segment("tea", "did 'Order Completed' where (products.name = 'tea' and products.quantity = 2)");
        shop.file(
                "map.yaml",
                "skip:",
                "  - { column: who, is: empty }",
                "  - { column: qty, at most: 0 }",
                "  - { column: invoice, starts with: C }",
                "  - { column: invoice, equals: X }",
                "event: { value: Order Completed }",
                "userId: who",
                "time: { column: when, format: yyyy-MM-dd HH:mm, zone: Europe/Berlin }",
                "group:",
                "  by: invoice",
                "  list: products",
                "  each: { name: item, quantity: { column: qty, type: number } }",
                "properties:",
                "  total: { sum: { times: [qty, price] } }");
        shop.file(
                "a.csv",
                "invoice,who,when,item,qty,price",
                "1,anna,2026-03-01 11:00,tea,2,0.1",
                "2,,2026-03-01 11:00,tea,1,9",
                "1,anna,2026-03-01 11:00,\"cup, blue\",1,0.10",
                "C3,anna,2026-03-01 11:00,tea,1,9",
                "X,anna,2026-03-01 11:00,tea,1,9",
                "4,anna,2026-03-01 11:00,tea,-1,9");
        Run run = replay();
        assertThat(run.lines())
                .containsExactly(
                        entered("2026-03-01T10:00:00.000Z", "anna", "any"),
                        entered("2026-03-01T10:00:00.000Z", "anna", "exact"),
                        entered("2026-03-01T10:00:00.000Z", "anna", "tea"));
        assertThat(run.err()).containsPattern("events +1 ").containsPattern("skipped by --map +4\n");
    }

    @Test
    void lines_of_a_group_may_be_apart_as_far_as_the_gap_allows() {
        shop.segment("one", "count of 'Order Completed' = 1 and sum total of 'Order Completed' = 3");
        String[] map = {
            "event: { value: Order Completed }",
            "userId: who",
            "time: { column: when, format: unix-millis }",
            "properties: { total: { sum: price } }",
            "group: { by: [invoice], gap: 1 }"
        };
        shop.file("map.yaml", map);
        shop.file("a.csv", "invoice,who,when,price", "1,anna,1,1", "2,bob,2,3", "1,anna,1,2", "3,eve,3,7");
        assertThat(replay().out()).contains("\"anna\",\"segment\":\"one\"", "\"bob\",\"segment\":\"one\"");
        map[4] = "group: { by: [invoice] }";
        shop.file("map.yaml", map);
        assertThat(replay().out()).doesNotContain("\"anna\",\"segment\":\"one\",\"change\":\"entered\"");
    }

    @Test
    void bad_lines_are_kept_with_their_reasons() {
        shop.file(
                "map.yaml",
                "event: { column: what, names: { view: Product Viewed, noise: Noise } }",
                "userId: who",
                "time: { column: when, format: iso }",
                "properties: { price: { column: price, type: number }, sold: { column: sold, type: boolean } }");
        shop.file(
                "a.csv",
                "who,what,when,price,sold",
                "1,look,2026-03-01T10:00:00Z,1,1",
                "1,view,yesterday,1,1",
                "1,view,2026-03-01T10:00:00Z,much,1",
                "1,view,2026-03-01T10:00:00Z,1,perhaps",
                "1,view,2026-03-01T10:00:00Z",
                "\"\",view,2026-03-01T10:00:00Z,1,1");
        Run run = replay();
        assertThat(run.exitCode()).isZero();
        assertThat(shop.read("rejected").lines())
                .satisfiesExactly(
                        it -> assertThat(it)
                                .isEqualTo("{\"file\":\"a.csv\",\"line\":2,\"code\":\"unknown-value\",\"reason\":"
                                        + "\"expected column what to be one of view, noise, but got 'look'\","
                                        + "\"text\":\"1,look,2026-03-01T10:00:00Z,1,1\"}"),
                        it -> assertThat(it).contains("\"line\":3,\"code\":\"impossible-time\"", "yesterday"),
                        it -> assertThat(it).contains("\"line\":4,\"code\":\"bad-value\"", "column price", "'much'"),
                        it -> assertThat(it).contains("\"line\":5,\"code\":\"bad-value\"", "column sold"),
                        it -> assertThat(it).contains("\"line\":6,\"code\":\"wrong-columns\"", "expected 5", "has 3"),
                        it -> assertThat(it).contains("\"line\":7,\"code\":\"no-identifier\""));
    }

    @Test
    void values_without_a_name_may_be_skipped_or_kept() {
        String[] map = {
            "event: { column: what, names: { view: Product Viewed }, others: skip }",
            "userId: who",
            "time: { column: when, format: yyyy-MM-dd }",
        };
        shop.file("map.yaml", map).file("a.csv", "who,what,when", "1,scroll,2026-03-01");
        assertThat(replay().err()).containsPattern("events +0").containsPattern("skipped by --map +1");
        map[0] = map[0].replace("skip", "keep");
        shop.file("map.yaml", map).segment("scroller", "did 'scroll'");
        assertThat(replay().out()).contains(entered("2026-03-01T00:00:00.000Z", "1", "scroller"));
    }

    @Test
    void a_file_may_have_no_header_other_marks_and_another_charset() {
        shop.segment("cafe", "trait place = 'Café; Süd'");
        shop.file(
                "map.yaml",
                "csv: { delimiter: ';', quote: \"'\", charset: ISO-8859-1, columns: [who, where, when] }",
                "type: { value: identify }",
                "anonymousId: who",
                "time: when",
                "traits: { place: where }");
        shop.bytes("a.csv", "7;'Café; Süd';2026-03-01T10:00:00Z\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(replay().lines()).contains(entered("2026-03-01T10:00:00.000Z", "7", "cafe"));
    }

    @Test
    void everything_that_is_wrong_with_a_mapping_is_told_with_its_place() {
        shop.file(
                "map.yaml",
                "tiem: when",
                "event: { value: X, tpye: text }",
                "time: { column: when, format: yyyyy!!bb, zone: Mars }",
                "skip: [{ column: a }, { column: b, at most: many }]",
                "properties: { a: { column: a, type: date }, b: {} }",
                "group: { gap: 9999999 }",
                "csv: { delimiter: tab, charset: nonsense }");
        shop.file("a.csv", "x");
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "map.yaml:1:1: 'userId' is missing",
                        "map.yaml:1:1: unknown field 'tiem'",
                        "did you mean 'time'?",
                        "map.yaml:2:20: unknown field 'tpye'",
                        "map.yaml:3:31: expected iso, unix-seconds, unix-millis or a pattern",
                        "map.yaml:3:48: there is no time zone 'Mars'",
                        "map.yaml:4:10: expected a column and one condition",
                        "map.yaml:4:45: expected a number",
                        "map.yaml:5:37: expected text, number or boolean",
                        "map.yaml:5:48: 'column' is missing",
                        "map.yaml:6:8: 'by' is missing",
                        "map.yaml:6:15: expected a number of lines from 0 to 1,000,000",
                        "map.yaml:7:19: expected one character",
                        "map.yaml:7:33: there is no charset 'nonsense'");
    }

    @Test
    void a_column_that_the_file_does_not_have_is_told_at_its_place_in_the_mapping() {
        shop.file("map.yaml", "event: { value: X }", "userId: usr_id", "time: when");
        shop.file("a.csv", "user_id,when");
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                        map.yaml:2:9: there is no column 'usr_id' in a.csv
                          2 | userId: usr_id
                            |         ^^^^^^ did you mean 'user_id'?

                        segue: 1 problem in 1 file
                        """);
    }

    @Test
    void an_empty_file_and_an_endless_quote_are_told() {
        shop.file("map.yaml", "event: { value: X }", "userId: a", "time: b");
        shop.file("a.csv");
        assertThat(replay().err()).isEqualTo("segue: cannot read a.csv as CSV: it is empty\n");
        shop.file("a.csv", "a,b", "\"" + "x".repeat(2_000_000));
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("segue: cannot read a.csv as CSV: ").hasLineCount(1);
    }
}
