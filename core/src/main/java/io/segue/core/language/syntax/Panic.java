package io.segue.core.language.syntax;

/** Leaves a construct whose problem is told, up to the next place where reading can go on. Never leaves the parser. */
final class Panic extends RuntimeException {
    Panic() {
        super(null, null, false, false);
    }
}
