package org.ketbench.language.openqasm.syntax;

import java.util.Arrays;

/** Reads a text chunk by chunk. */
final class TreeBuilder {
  private final String text;
  private final Cursor cursor;
  private final Parser parser;
  private Chunk[] chunks = new Chunk[16];
  private int[] offsets = new int[16];
  private int count;
  private int position;

  TreeBuilder(String text) {
    this.text = text;
    cursor = new Cursor(new Lexer(text));
    parser = new Parser(cursor);
  }

  SyntaxTree build() {
    Chunk chunk;
    do {
      chunk = parser.chunk(position);
      add(chunk);
      if (count == 1) {
        cursor.setVersion2(
            chunk.statement() instanceof Statement.Version version && version.major() == 2);
      }
    } while (!isTail(chunk));
    return SyntaxTree.of(text, Arrays.copyOf(chunks, count), Arrays.copyOf(offsets, count));
  }

  private void add(Chunk chunk) {
    if (count == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    chunks[count] = chunk;
    offsets[count++] = position;
    position += chunk.length();
  }

  private boolean isTail(Chunk chunk) {
    return chunk.statement() instanceof Statement.Empty(int start, int end) && start == end;
  }
}
