/**
 * The text of an OpenQASM program as a tree that loses nothing: tokens with their trivia, nodes
 * with exact spans, and syntax errors. Says nothing about meaning. Uses {@code language} only.
 *
 * <p>A tree is a row of chunks, one for each top-level statement with the trivia before it, and one
 * more for what stands behind the last. Positions in the nodes of a chunk count from the chunk's
 * start, so that an edit re-reads the chunks that it touches and keeps all others as they are.
 * {@code SyntaxTree} turns them into spans of the whole text.
 */
@NullMarked
package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.NullMarked;
