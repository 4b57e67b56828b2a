package io.segue.core.language.syntax;

import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code where}. Its methods answer null for a filter whose problems are told. */
final class FilterParser {
    /** What may follow a filter's closing bracket, and never stands inside the brackets where one is read. */
    private static final Set<String> AFTER = Set.of("then", "within", "in", "at", "exactly", "once", "twice");

    private final Cursor cursor;
    private final PathParser paths;
    private final TestParser tests;
    private final TestTypes types;

    FilterParser(Cursor cursor, TestParser tests, TestTypes types) {
        this.cursor = cursor;
        this.paths = new PathParser(cursor);
        this.tests = tests;
        this.types = types;
    }

    @Nullable
    Filter filter() throws Panic {
        if (cursor.isAtSymbol("(")) {
            return group();
        }
        return isNot() ? not() : is();
    }

    /** Whether the next word is the keyword, and not a property of that name. */
    private boolean isNot() {
        return cursor.isAt("not") && !cursor.peek(1).isSymbol(".") && !tests.startsAt(1);
    }

    private @Nullable Filter not() throws Panic {
        int start = cursor.mark();
        cursor.descend();
        cursor.next();
        Filter term = filter();
        cursor.ascend();
        return term == null ? null : new Filter.Not(term, cursor.spanFrom(start));
    }

    private Filter is() throws Panic {
        int start = cursor.mark();
        Token first = cursor.peek();
        Path path = paths.path("'where'");
        if (first.isWord("did") && cursor.peek().is(Kind.TEXT)) {
            throw cursor.fail("missing-test", "expected a comparison after 'did'", "is a ')' missing before it?");
        }
        Test test = types.ofValue(tests.test("the property"));
        return new Filter.Is(path, test, cursor.spanFrom(start));
    }

    private @Nullable Filter group() throws Panic {
        Token open = cursor.peek();
        cursor.descend();
        cursor.next();
        Filter inner = or();
        close(open);
        cursor.ascend();
        return inner;
    }

    private @Nullable Filter or() {
        int start = cursor.mark();
        List<Filter> terms = new ArrayList<>();
        do {
            addIfThere(terms, and());
        } while (cursor.accept("or"));
        return terms.size() < 2 ? single(terms) : new Filter.Or(terms, cursor.spanFrom(start));
    }

    private @Nullable Filter and() {
        int start = cursor.mark();
        List<Filter> terms = new ArrayList<>();
        do {
            addIfThere(terms, operand());
        } while (cursor.accept("and"));
        return terms.size() < 2 ? single(terms) : new Filter.And(terms, cursor.spanFrom(start));
    }

    private @Nullable Filter operand() {
        int depth = cursor.depth();
        try {
            return filter();
        } catch (Panic told) {
            cursor.returnTo(depth);
            cursor.skipUntil(() -> (cursor.isAt("and") || cursor.isAt("or")) && filterStartsAt(1));
            return null;
        }
    }

    private boolean filterStartsAt(int ahead) {
        Token token = cursor.peek(ahead);
        boolean name = token.is(Kind.WORD) || token.is(Kind.NAME);
        return token.isSymbol("(")
                || token.isWord("not")
                || name && (tests.startsAt(ahead + 1) || cursor.peek(ahead + 1).isSymbol("."));
    }

    private void close(Token open) {
        if (cursor.acceptSymbol(")")) {
            return;
        }
        if (cursor.isAtEnd() || AFTER.stream().anyMatch(cursor::isAt)) {
            cursor.tell("unclosed-bracket", open.span(), "this bracket is not closed", "add a ')'");
            return;
        }
        cursor.tell(
                "unexpected-token",
                cursor.peek().span(),
                "unexpected " + cursor.shown(cursor.peek()) + " among the conditions of a 'where'",
                "join them with 'and' or 'or'");
        cursor.skipUntil(() -> false);
        cursor.acceptSymbol(")");
    }

    private static void addIfThere(List<Filter> terms, @Nullable Filter term) {
        if (term != null) {
            terms.add(term);
        }
    }

    private static @Nullable Filter single(List<Filter> terms) {
        return terms.isEmpty() ? null : terms.getFirst();
    }
}
