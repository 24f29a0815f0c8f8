package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.ketbench.language.Diagnostic;

/**
 * A top-level statement with the trivia before it. The last chunk of a tree has no statement but
 * what stands behind all of them, as an empty one.
 *
 * @param length the chunk ends where its statement ends
 * @param reach how far from its start the text was looked at to read it
 */
record Chunk(Statement statement, int length, int reach, List<Diagnostic> errors) {
  /** Whether this is the last chunk, behind all statements. */
  boolean isTail() {
    return statement instanceof Statement.Empty(int start, int end) && start == end;
  }
}
