package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;

/** A program's text and the tree that was read from it. */
public interface SyntaxTree {
  String text();

  /** How many top-level statements there are. */
  int size();

  /** The top-level statement of a chunk. */
  Statement statement(int chunk);

  /** Where a chunk starts in the text. */
  int offset(int chunk);

  /** The place in the text of a node of a chunk. */
  default Span span(int chunk, Node node) {
    int offset = offset(chunk);
    return new Span(offset + node.start(), offset + node.end());
  }

  /** The chunk that a position of the text lies in. */
  int chunkAt(int position);

  /** What could not be read, in order of place. */
  List<Diagnostic> errors();

  /** The tree of the text after these edits; chunks that they do not touch are the same objects. */
  SyntaxTree edited(List<TextEdit> edits);
}
