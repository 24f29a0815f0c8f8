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
  private final int[] reaches;
  private final List<Diagnostic> errors;

  SyntaxTree(String text, Chunk[] chunks, int[] offsets, int[] reaches) {
    this.text = text;
    this.chunks = chunks;
    this.offsets = offsets;
    this.reaches = reaches;
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < chunks.length; i++) {
      for (Diagnostic error : chunks[i].errors()) {
        found.add(shifted(error, offsets[i]));
      }
    }
    errors = List.copyOf(found);
  }

  private static Diagnostic shifted(Diagnostic error, int offset) {
    return new Diagnostic(
        error.file(),
        error.span().shifted(offset),
        error.severity(),
        error.code(),
        error.message(),
        error.related());
  }

  /** Reads a program, whatever it holds. */
  public static SyntaxTree parse(String text) {
    return TreeBuilder.parse(text);
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

  Chunk chunk(int index) {
    return chunks[index];
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
    return TreeBuilder.edited(this, edits);
  }

  /** How many chunks from this one on were read without a look at a position or behind it. */
  int clear(int first, int position) {
    int chunk = first;
    while (chunk < reaches.length && offsets[chunk] <= position - reaches[chunk]) {
      chunk++;
    }
    return chunk - first;
  }

  /** Copies what is known of a run of chunks. */
  void copy(int from, int run, Chunk[] toChunks, int[] toOffsets, int[] toReaches, int to) {
    System.arraycopy(chunks, from, toChunks, to, run);
    System.arraycopy(offsets, from, toOffsets, to, run);
    System.arraycopy(reaches, from, toReaches, to, run);
  }
}
