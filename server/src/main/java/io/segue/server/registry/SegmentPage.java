package io.segue.server.registry;

import io.segue.core.catalog.SegmentProgram;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.segment.SegmentDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A segment's page: a document that lives, because it is made of what holds now.
 *
 * @param version of the definitions that hold
 * @param file it is defined in
 * @param gaps history its rule asks for and that is not remembered
 * @param uses segments its rule refers to
 * @param usedBy segments that refer to it, over however many others
 * @param revisions the versions in which it changed, the latest first
 * @param now when it was made, in milliseconds since 1970 UTC
 */
public record SegmentPage(
        int version,
        SegmentProgram program,
        String file,
        List<Gap> gaps,
        List<String> uses,
        List<String> usedBy,
        List<Revision> revisions,
        long now) {
    public SegmentPage {
        gaps = List.copyOf(gaps);
        uses = List.copyOf(uses);
        usedBy = List.copyOf(usedBy);
        revisions = List.copyOf(revisions);
    }

    SegmentDefinition definition() {
        return program.definition();
    }

    String canonicalRule() {
        return RuleWriter.write(program.rule());
    }

    String ruleInWords() {
        return RuleInWords.of(program.rule());
    }

    /** Empty when the definition says nothing about it. */
    Optional<Review> review() {
        String written = definition().about().review();
        return written.isEmpty() || revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(Review.of(written, revisions.getFirst().set().at()));
    }
}
