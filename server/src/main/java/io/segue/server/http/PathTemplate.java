package io.segue.server.http;

import io.helidon.common.parameters.Parameters;
import io.helidon.common.uri.UriPath;
import io.helidon.common.uri.UriPathSegment;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers.MatchResult;
import io.helidon.http.PathMatchers.PrefixMatchResult;
import io.helidon.http.RoutedPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with names in braces, each for one segment. Unlike Helidon's own it takes a path apart before it is decoded, so
 * that the id of a person may hold a slash, written {@code %2F}.
 */
record PathTemplate(String template, List<String> segments) implements PathMatcher {
    private static final String PARAMETERS = "path";

    /** @param template such as {@code /v1/profiles/{id}/calls} */
    static PathTemplate of(String template) {
        return new PathTemplate(template, split(template));
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    @Override
    public MatchResult match(UriPath path) {
        String raw = path.rawPath();
        List<String> given = split(raw.length() > 1 && raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw);
        if (given.size() != segments.size()) {
            return MatchResult.notAccepted();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                values.put(segment.substring(1, segment.length() - 1), decoded(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return MatchResult.notAccepted();
            }
        }
        return new MatchResult(true, new Taken(path, Parameters.createSingleValueMap(PARAMETERS, values)));
    }

    /** What a plus sign means in a query it does not mean here. Helidon has refused escapes that are none. */
    private static String decoded(String raw) {
        return raw.indexOf('%') < 0 ? raw : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** These are whole paths. */
    @Override
    public PrefixMatchResult prefixMatch(UriPath path) {
        return PrefixMatchResult.notAccepted();
    }

    @Override
    public Optional<String> matchingElement() {
        return Optional.of(template);
    }

    /** A path and what stood in its holes. */
    private record Taken(UriPath whole, Parameters pathParameters) implements RoutedPath {
        @Override
        public String rawPath() {
            return whole.rawPath();
        }

        @Override
        public String rawPathNoParams() {
            return whole.rawPathNoParams();
        }

        @Override
        public String path() {
            return whole.path();
        }

        @Override
        public Parameters matrixParameters() {
            return whole.matrixParameters();
        }

        @Override
        public RoutedPath absolute() {
            return this;
        }

        @Override
        public List<UriPathSegment> segments() {
            return whole.segments();
        }

        @Override
        public void validate() {
            whole.validate();
        }
    }
}
