package io.segue.server.registry;

import io.segue.core.segment.SegmentDefinition.About;
import io.segue.server.json.JsonText;
import io.segue.server.json.RawJson;
import io.segue.server.json.Shape;

/** A segment's page for programs. */
public final class SegmentPageJson {
    private static final Shape<SegmentPage> PAGE = Shape.<SegmentPage>builder()
            .text("id", page -> page.definition().id())
            .text("name", page -> page.definition().name())
            .text("description", page -> about(page).description())
            .text("rationale", page -> about(page).rationale())
            .text("owner", page -> about(page).owner())
            .texts("data", page -> about(page).data())
            .text("rule", page -> page.definition().rule())
            .text("canonicalRule", SegmentPage::canonicalRule)
            .text("ruleInWords", SegmentPage::ruleInWords)
            .raw(
                    "parameters",
                    page -> new RawJson(
                            JsonText.ofAny(Differences.inWords(page.definition().parameters()))))
            .one(
                    "review",
                    page -> page.review().map(it -> new Dated(it, page.now())).orElse(null),
                    review())
            .many("missing", SegmentPage::gaps, () -> DefinitionShapes.GAP)
            .texts("uses", SegmentPage::uses)
            .texts("usedBy", SegmentPage::usedBy)
            .text("file", SegmentPage::file)
            .count("version", page -> (long) page.version())
            .many("revisions", SegmentPage::revisions, () -> DefinitionShapes.REVISION)
            .build();

    private SegmentPageJson() {}

    private record Dated(Review review, long now) {}

    private static Shape<Dated> review() {
        return Shape.<Dated>builder()
                .text("written", it -> it.review().written())
                .instant(
                        "due",
                        it -> it.review().due().isPresent() ? it.review().due().getAsLong() : null)
                .truth("overdue", it -> it.review().isOverdue(it.now()))
                .build();
    }

    private static About about(SegmentPage page) {
        return page.definition().about();
    }

    public static String write(SegmentPage page) {
        return PAGE.json(page);
    }
}
