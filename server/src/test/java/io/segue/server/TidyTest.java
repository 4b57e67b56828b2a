package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that no compiler knows, checked over the sources of every module. */
class TidyTest {

    private static final int LONGEST_FILE = 400;

    private static final Path ROOT = Repository.ROOT;

    // The brackets keep the patterns from matching their own source.

    @Test
    void no_work_is_left_behind_as_a_note() {
        assertThat(linesWith("\\b(T[O]DO|F[I]XME|X[X]X)\\b")).isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(linesWith("@[D]isabled")).isEmpty();
    }

    @Test
    void nothing_sleeps() {
        assertThat(linesWith("Thread[.]sleep|TimeUnit[.]\\w+[.]sleep")).isEmpty();
    }

    @Test
    void main_files_are_short() {
        assertThat(sources("main")).allSatisfy(it -> assertThat(lines(it)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void every_package_says_what_lives_there_and_is_null_marked() {
        assertThat(sources("main").map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.resolve("package-info.java")).content().contains("/**", "@NullMarked"));
    }

    @Test
    void decisions_have_unique_numbers() {
        assertThat(decisions().map(it -> it.getFileName().toString()))
                .allMatch(it -> it.matches("\\d{4}-[a-z0-9-]+\\.md"))
                .extracting(it -> it.substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void decisions_state_their_status() {
        assertThat(decisions()).allSatisfy(it -> assertThat(lines(it)).anyMatch(line -> line.startsWith("Status: ")));
    }

    private static List<String> linesWith(String pattern) {
        Predicate<String> unwanted = Pattern.compile(pattern).asPredicate();
        return Stream.concat(sources("main"), sources("test"))
                .flatMap(file -> numberedLines(file).filter(unwanted))
                .toList();
    }

    private static Stream<String> numberedLines(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> ROOT.relativize(file) + ":" + (i + 1) + ": "
                        + lines.get(i).strip());
    }

    private static Stream<Path> sources(String set) {
        return children(ROOT)
                .map(module -> module.resolve("src/" + set + "/java"))
                .filter(Files::isDirectory)
                .flatMap(Repository::descendants)
                .filter(it -> it.toString().endsWith(".java"));
    }

    private static Stream<Path> decisions() {
        return children(ROOT.resolve("docs/decisions")).filter(it -> !it.endsWith("README.md"));
    }

    private static Stream<Path> children(Path folder) {
        return Files.isDirectory(folder) ? Repository.walk(folder, 1).filter(it -> !it.equals(folder)) : Stream.empty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
