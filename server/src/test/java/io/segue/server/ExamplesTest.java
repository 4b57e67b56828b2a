package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples keep working on lines as the public data sets have them. */
class ExamplesTest {
    @TempDir
    Path folder;

    private static Path example(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("examples"))) {
            root = root.getParent();
        }
        return root.resolve("examples").resolve(name);
    }

    private Run replay(String name, String... lines) {
        Path example = example(name);
        return new Workspace(folder)
                .file("data.csv", lines)
                .run(
                        "replay",
                        "--segments",
                        example.resolve("segments").toString(),
                        "--map",
                        example.resolve("mapping.yaml").toString(),
                        "--events",
                        "@data.csv");
    }

    @Test
    void rees46() {
        Run run = replay(
                "rees46",
                "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session",
                "2019-10-01 00:00:00 UTC,view,1,2,electronics.smartphone,apple,999.00,7,s-1",
                "2019-10-01 00:01:00 UTC,view,2,2,electronics.smartphone,samsung,899.00,7,s-1",
                "2019-10-01 00:02:00 UTC,purchase,1,2,electronics.smartphone,apple,1099.00,7,s-1");
        assertThat(run.err()).containsPattern("events +3 ").doesNotContain("rejected");
        assertThat(run.lines())
                .containsExactly(
                        entered("2019-10-01T00:01:00.000Z", "7", "phone-shoppers"),
                        entered("2019-10-01T00:02:00.000Z", "7", "big-baskets"),
                        entered("2019-10-01T00:02:00.000Z", "7", "quick-buyers"));
    }

    @Test
    void retailrocket() {
        Run run = replay(
                "retailrocket",
                "timestamp,visitorid,event,itemid,transactionid",
                "1433221332117,257597,addtocart,355908,",
                "1433221332118,992329,transaction,248676,4000",
                "1433521332117,992329,transaction,248677,4001");
        assertThat(run.err()).containsPattern("events +3 ").doesNotContain("rejected");
        assertThat(run.lines())
                .containsExactly(
                        entered("2015-06-04T05:02:12.117Z", "257597", "cart-abandoners"),
                        entered("2015-06-05T16:22:12.117Z", "992329", "repeat-buyers"));
    }

    @Test
    void taobao() {
        Run run = replay(
                "taobao",
                "1,2268318,2520377,cart,1511544070",
                "2,2333346,2520771,fav,1511544071",
                "2,2333346,2520771,pv,1511900000");
        assertThat(run.err()).containsPattern("events +3 ").doesNotContain("rejected");
        assertThat(run.out()).contains("\"1\",\"segment\":\"cart-abandoners\"", "\"2\",\"segment\":\"wishful\"");
    }

    @Test
    void online_retail() {
        Run run = replay(
                "online-retail",
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,600,2011-06-01 08:26:00,2.55,17850,United Kingdom",
                "536365,71053,WHITE METAL LANTERN,6,2011-06-01 08:26:00,3.39,17850,United Kingdom",
                "C536379,D,Discount,-1,2011-06-01 09:41:00,27.5,14527,United Kingdom",
                "536414,22139,,56,2011-06-01 11:52:00,0,,United Kingdom");
        assertThat(run.err()).containsPattern("events +1 ").containsPattern("skipped by --map +2\n");
        assertThat(run.lines())
                .containsExactly(
                        entered("2011-06-01T07:26:00.000Z", "17850", "high-spenders"),
                        entered("2011-06-01T07:26:00.000Z", "17850", "lantern-buyers"));
    }

    private static String entered(String at, String profile, String segment) {
        return "{\"at\":\"" + at + "\",\"profile\":\"" + profile + "\",\"segment\":\"" + segment
                + "\",\"change\":\"entered\"}";
    }
}
