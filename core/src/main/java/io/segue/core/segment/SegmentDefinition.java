package io.segue.core.segment;

import io.segue.core.language.syntax.Literal;
import java.util.List;
import java.util.Map;

/**
 * A segment as its owner wrote it; one YAML file of a folder of definitions.
 *
 * @param id names the segment for programs and other rules; unique in its catalogue
 * @param name for people; the id when not given
 * @param rule the rule's text
 * @param parameters values for the {@code $names} in the rule
 * @param about the documentation that travels with it
 */
public record SegmentDefinition(String id, String name, String rule, Map<String, Literal> parameters, About about) {

    public SegmentDefinition {
        parameters = Map.copyOf(parameters);
    }

    /** A definition of nothing but the two required parts. */
    public static SegmentDefinition of(String id, String rule) {
        return new SegmentDefinition(id, id, rule, Map.of(), About.NOTHING);
    }

    /**
     * Why this segment exists; empty texts where nothing was written.
     *
     * @param data where its events come from
     * @param review how often the definition is to be looked at again
     */
    public record About(String description, String rationale, String owner, List<String> data, String review) {
        public static final About NOTHING = new About("", "", "", List.of(), "");

        public About {
            data = List.copyOf(data);
        }
    }
}
