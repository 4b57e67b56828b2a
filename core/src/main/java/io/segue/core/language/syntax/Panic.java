package io.segue.core.language.syntax;

/**
 * Leaves a construct whose problem is told, up to the next place where reading can go on. Checked, so that the compiler
 * proves that it never leaves the parser.
 */
final class Panic extends Exception {
    Panic() {
        super(null, null, false, false);
    }
}
