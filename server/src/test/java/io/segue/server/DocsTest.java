package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.syntax.RuleParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say of the code and of each other is still so. */
class DocsTest {
    private static final Path ROOT = Repository.ROOT;

    private static final Pattern TERM = Pattern.compile("(?m)^\\*\\*(.+?)\\*\\* — ");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern RULES = Pattern.compile("(?ms)^```segue\n(.*?)^```$");

    @Test
    void the_glossary_has_every_term_once_and_in_order() {
        List<String> terms = all(TERM, read(ROOT.resolve("GLOSSARY.md")));
        assertThat(terms)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void types_that_the_glossary_names_exist() {
        assertNamesExist("GLOSSARY.md");
    }

    @Test
    void limits_that_are_written_down_exist() {
        assertNamesExist("docs/limits.md");
    }

    /** {@code Type} is a file of the sources; {@code Type.Member} stands in it. */
    private static void assertNamesExist(String page) {
        List<MatchResult> names =
                TYPE.matcher(read(ROOT.resolve(page))).results().toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            String source = source(name.group(1));
            if (name.group(2) != null) {
                assertThat(source).as(name.group()).containsPattern("\\b" + name.group(2) + "\\b");
            }
        });
    }

    private static String source(String type) {
        List<Path> files = Stream.of("core/src", "learn/src", "server/src")
                .flatMap(folder -> descendants(ROOT.resolve(folder)))
                .filter(it -> it.endsWith(type + ".java"))
                .toList();
        assertThat(files).as("sources of " + type).isNotEmpty();
        return String.join("\n", files.stream().map(DocsTest::read).toList());
    }

    @Test
    void links_between_pages_lead_somewhere() {
        assertThat(pages())
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(all(LINK, read(page)))
                        .filteredOn(link -> !link.contains(":"))
                        .allSatisfy(
                                link -> assertThat(page.resolveSibling(link)).exists()));
    }

    @Test
    void every_decision_is_in_the_index() {
        Path folder = ROOT.resolve("docs/decisions");
        List<String> decisions = descendants(folder)
                .map(it -> it.getFileName().toString())
                .filter(it -> !it.equals("README.md"))
                .toList();
        assertThat(all(LINK, read(folder.resolve("README.md")))).containsAll(decisions);
    }

    @Test
    void rules_that_are_shown_are_rules() {
        List<String> rules = pages().flatMap(page -> all(RULES, read(page)).stream())
                .flatMap(block -> Arrays.stream(block.split("\n\n")))
                .toList();
        assertThat(rules)
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(RuleParser.parse(rule, Map.of()).problems())
                        .as(rule)
                        .isEmpty());
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).toList();
    }

    private static Stream<Path> pages() {
        Stream<Path> folders = Stream.of("docs", "examples", "scenarios").flatMap(it -> descendants(ROOT.resolve(it)));
        return Stream.concat(children(), folders).filter(it -> it.toString().endsWith(".md"));
    }

    private static Stream<Path> children() {
        return Repository.walk(ROOT, 1).filter(Files::isRegularFile);
    }

    private static Stream<Path> descendants(Path folder) {
        return Repository.descendants(folder).filter(Files::isRegularFile);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
