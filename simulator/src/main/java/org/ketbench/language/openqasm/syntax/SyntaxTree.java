package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;

/** A program's text and the tree that was read from it. */
public final class SyntaxTree {
  private final String text;
  private final Chunk[] chunks;
  private final int[] offsets;
  private final List<Diagnostic> errors;

  private SyntaxTree(String text, Chunk[] chunks, int[] offsets) {
    this.text = text;
    this.chunks = chunks;
    this.offsets = offsets;
    this.errors = collectErrors(chunks, offsets);
  }

  /** Reads a program, whatever it holds. */
  public static SyntaxTree parse(String text) {
    return new TreeBuilder(text).build();
  }

  static SyntaxTree of(String text, Chunk[] chunks, int[] offsets) {
    return new SyntaxTree(text, chunks, offsets);
  }

  public String text() {
    return text;
  }

  /** How many top-level statements there are. */
  public int size() {
    return chunks.length - 1;
  }

  /** The top-level statement of a chunk. */
  public Statement statement(int chunk) {
    return chunks[chunk].statement();
  }

  /**
   * Where a chunk starts in the text; {@code size()} is the chunk of what stands behind the last
   * statement.
   */
  public int offset(int chunk) {
    return offsets[chunk];
  }

  /** The place in the text of a node of a chunk. */
  public Span span(int chunk, Node node) {
    int offset = offsets[chunk];
    return new Span(offset + node.start(), offset + node.end());
  }

  /** The chunk that a position of the text lies in; behind the last statement, {@code size()}. */
  public int chunkAt(int position) {
    int found = Arrays.binarySearch(offsets, position);
    return found >= 0 ? found : -found - 2;
  }

  /** What could not be read, in order of place. */
  public List<Diagnostic> errors() {
    return errors;
  }

  /** The tree of the text after these edits; chunks that they do not touch are the same objects. */
  public SyntaxTree edited(List<TextEdit> edits) {
    return parse(TextEdit.apply(text, edits));
  }

  private static List<Diagnostic> collectErrors(Chunk[] chunks, int[] offsets) {
    List<Diagnostic> errors = new ArrayList<>();
    for (int i = 0; i < chunks.length; i++) {
      for (Diagnostic error : chunks[i].errors()) {
        errors.add(
            new Diagnostic(
                error.file(),
                error.span().shifted(offsets[i]),
                error.severity(),
                error.code(),
                error.message(),
                error.related()));
      }
    }
    return List.copyOf(errors);
  }
}
