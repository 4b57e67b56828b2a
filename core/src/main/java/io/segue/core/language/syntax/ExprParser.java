package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule or a part of one that is true or false. Its methods answer null for a part whose problems are told, and
 * have then read up to the next {@code and}, {@code or} or closing bracket at which reading can go on.
 */
final class ExprParser {
    /** Words a condition starts with. */
    private static final List<String> STARTS = List.of(
            "did",
            "trait",
            "count",
            "distinct",
            "sum",
            "average",
            "min",
            "max",
            "first",
            "last",
            "time",
            "score",
            "in",
            "consents",
            "not");

    /** Of these, the ones that never stand inside a condition, so that an "and" is missing before them. */
    private static final List<String> CLEAR_STARTS = List.of("did", "trait", "count", "not", "in", "consents");

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("avg", "average"),
            Map.entry("mean", "average"),
            Map.entry("minimum", "min"),
            Map.entry("maximum", "max"),
            Map.entry("total", "sum"),
            Map.entry("unique", "distinct"),
            Map.entry("number", "count"),
            Map.entry("property", "trait"),
            Map.entry("attribute", "trait"),
            Map.entry("performed", "did"),
            Map.entry("has", "did"),
            Map.entry("does", "did"));

    private final Cursor cursor;
    private final TestParser tests;
    private final DidParser dids;
    private final MeasureParser measures;

    ExprParser(Cursor cursor, Map<String, Literal> parameters) {
        this.cursor = cursor;
        var literals = new LiteralParser(cursor, new Parameters(parameters, cursor));
        var types = new TestTypes(cursor);
        this.tests = new TestParser(cursor, literals);
        var filters = new FilterParser(cursor, tests, types);
        var selectors = new SelectorParser(cursor, literals, filters);
        this.dids = new DidParser(cursor, literals, filters, selectors, this::nextCondition);
        this.measures = new MeasureParser(cursor, selectors, tests, types);
    }

    @Nullable
    Expr or() {
        int start = cursor.mark();
        List<Expr> terms = new ArrayList<>();
        do {
            addIfThere(terms, and());
        } while (cursor.accept("or"));
        return terms.size() < 2 ? single(terms) : new Expr.Or(terms, cursor.spanFrom(start));
    }

    private @Nullable Expr and() {
        int start = cursor.mark();
        List<Expr> terms = new ArrayList<>();
        do {
            addIfThere(terms, operand());
        } while (anotherTerm());
        return terms.size() < 2 ? single(terms) : new Expr.And(terms, cursor.spanFrom(start));
    }

    private @Nullable Expr operand() {
        int depth = cursor.depth();
        try {
            return not();
        } catch (Panic told) {
            cursor.returnTo(depth);
            cursor.skipUntil(this::nextCondition);
            return null;
        }
    }

    /** Whether an {@code and} follows, which is then read; also one that was forgotten or misspelt. */
    private boolean anotherTerm() {
        if (cursor.accept("and")) {
            return true;
        }
        if (cursor.isAtEnd() || cursor.isAtSymbol(")") || cursor.isAt("or")) {
            return false;
        }
        if (CLEAR_STARTS.stream().anyMatch(cursor::isAt)) {
            cursor.tell(
                    "missing-and",
                    cursor.peek().span(),
                    "expected 'and' or 'or' before " + cursor.shown(cursor.peek()),
                    "");
            return true;
        }
        Token unexpected = cursor.peek();
        cursor.tell(
                "unexpected-token",
                unexpected.span(),
                "unexpected " + cursor.shown(unexpected),
                Leftovers.hint(cursor));
        if (conditionStartsAt(1)) {
            cursor.next();
            return true;
        }
        cursor.skipUntil(this::nextCondition);
        return cursor.accept("and");
    }

    /** Whether an {@code and} or {@code or} stands here that another condition follows, so that reading can go on. */
    private boolean nextCondition() {
        return (cursor.isAt("and") || cursor.isAt("or")) && conditionStartsAt(1);
    }

    private boolean conditionStartsAt(int ahead) {
        Token token = cursor.peek(ahead);
        return token.isSymbol("(") || STARTS.stream().anyMatch(token::isWord);
    }

    private @Nullable Expr not() throws Panic {
        if (!cursor.isAt("not")) {
            return primary();
        }
        int start = cursor.mark();
        cursor.descend();
        cursor.next();
        Expr term = not();
        cursor.ascend();
        return term == null ? null : new Expr.Not(term, cursor.spanFrom(start));
    }

    private @Nullable Expr primary() throws Panic {
        int start = cursor.mark();
        if (cursor.isAtSymbol("(")) {
            return group();
        }
        String keyword = keyword();
        return switch (keyword) {
            case "did" -> dids.did(start);
            case "in" -> member(start);
            case "consents" -> consentsTo(start);
            default -> measures.compare(keyword, start);
        };
    }

    private @Nullable Expr group() throws Panic {
        Token open = cursor.peek();
        cursor.descend();
        cursor.next();
        Expr inner = or();
        if (!cursor.acceptSymbol(")")) {
            cursor.tell("unclosed-bracket", open.span(), "this bracket is not closed", "add a ')'");
        }
        cursor.ascend();
        return inner;
    }

    /** The keyword that was meant, in lower case and read, unless a "did" is missing, which is then not there to read. */
    private String keyword() throws Panic {
        Token token = cursor.peek();
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.is(Kind.WORD) && STARTS.contains(word)) {
            cursor.next();
            return word;
        }
        String message = "expected a condition, but " + cursor.found();
        if (token.is(Kind.TEXT) || token.isWord("anything")) {
            cursor.tell("missing-did", token.span(), message, "put 'did' before an event");
            return "did";
        }
        String meant = token.is(Kind.WORD) ? SYNONYMS.getOrDefault(word, nearestStart(word)) : null;
        if (meant == null) {
            throw cursor.fail("missing-condition", message, hint());
        }
        cursor.tell("unknown-word", cursor.next().span(), message, "did you mean '" + meant + "'?");
        return meant;
    }

    private static @Nullable String nearestStart(String word) {
        String nearest = Nearest.to(word, STARTS);
        return nearest == null || nearest.equals("not") || nearest.equals("in") ? null : nearest;
    }

    private String hint() {
        if (cursor.peek().is(Kind.WORD) && tests.startsAt(1)) {
            return "a trait needs 'trait' before it, several conditions of a 'where' need brackets";
        }
        return cursor.isAt("then") ? "'then' needs no 'and' or 'or' before it" : "such as did 'Order Completed'";
    }

    private Expr member(int start) throws Panic {
        if (cursor.accept("cluster")) {
            String model = text("model's name");
            if (!cursor.acceptSymbol("/")) {
                throw cursor.fail("missing-slash", "expected '/' after the model, but " + cursor.found(), "");
            }
            return new Expr.InCluster(model, text("cluster's name"), cursor.spanFrom(start));
        }
        cursor.expect("segment", "'in'", () -> cursor.peek().is(Kind.TEXT));
        return new Expr.InSegment(text("segment's id"), cursor.spanFrom(start));
    }

    private Expr consentsTo(int start) throws Panic {
        cursor.expect("to", "'consents'", () -> cursor.peek().is(Kind.TEXT));
        return new Expr.ConsentsTo(text("purpose"), cursor.spanFrom(start));
    }

    private String text(String what) throws Panic {
        Token token = cursor.peek();
        String message = "expected a " + what + " in quotes, but " + cursor.found();
        if (token.is(Kind.WORD) && !token.isWord("and") && !token.isWord("or")) {
            cursor.tell(
                    "unquoted-text",
                    cursor.next().span(),
                    message,
                    "did you mean " + Printable.quote(token.text()) + "?");
        } else if (!token.is(Kind.TEXT)) {
            throw cursor.fail("missing-text", message, "");
        } else {
            cursor.next();
        }
        return token.text();
    }

    private static void addIfThere(List<Expr> terms, @Nullable Expr term) {
        if (term != null) {
            terms.add(term);
        }
    }

    private static @Nullable Expr single(List<Expr> terms) {
        return terms.isEmpty() ? null : terms.getFirst();
    }
}
