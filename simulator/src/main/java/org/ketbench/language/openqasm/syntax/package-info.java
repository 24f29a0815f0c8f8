/**
 * The text of an OpenQASM program as a tree that loses nothing: tokens with their trivia, nodes
 * with exact spans, and syntax errors. Says nothing about meaning. Uses {@code language} only.
 *
 * <p>A tree is a row of chunks, one for each top-level statement with the trivia before it, and one
 * more for what stands behind the last. Positions in the nodes of a chunk count from the chunk's
 * start, so that an edit re-reads the chunks that it touches and keeps all others as they are.
 * {@code SyntaxTree} turns them into spans of the whole text.
 *
 * <p>Besides the grammar, the parser holds one rule of place: what only the global scope may have
 * (version, include, input and output, qubits, gate, def, extern, defcal, defcalgrammar) is refused
 * in braces here, because only here is it known that a brace was left open by mistake. Where break,
 * continue, return, end, arrays and the statements of a gate's body may stand is left to the
 * checker.
 *
 * <p>In version 2 the words of version 3 are names, and {@code ^} is the power. A node with a
 * {@code Missing} in it or an empty name stands for a statement with an error; more need not be
 * said about it.
 */
@NullMarked
package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.NullMarked;
