package io.segue.server.yaml;

import io.segue.core.language.SourceText;
import io.segue.server.json.Shape;
import java.util.List;

/** How findings are told as JSON. */
public final class FindingShape {
    private static final Shape<Finding> FINDING = Shape.<Finding>builder()
            .text("file", finding -> finding.source().name())
            .count("line", finding -> (long) finding.place().line())
            .count("column", finding -> (long) finding.place().column())
            .count("endLine", finding -> (long) end(finding).line())
            .count("endColumn", finding -> (long) end(finding).column())
            .text("code", finding -> finding.problem().code())
            .text("message", finding -> finding.problem().message())
            .text("hint", finding -> finding.problem().hint())
            .build();

    private FindingShape() {}

    private static SourceText.Place end(Finding finding) {
        return finding.source().place(finding.problem().span().end());
    }

    /** A JSON array of them. */
    public static String json(List<Finding> findings) {
        return FINDING.json(findings);
    }
}
