package org.ketbench.language.openqasm.syntax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * Reads a text chunk by chunk, and after edits only what they touch.
 *
 * <p>A chunk is read from its text and from nothing else: not from what stands before it, but for
 * two things that are looked after here, whether it is the first and whether the version is 2. Each
 * chunk knows how far the text was looked at to read it, which may be beyond its end: an {@code if}
 * looks for its {@code else}. So a chunk whose looked-at text is clear of the edits would be read
 * again as it was, and is kept. Reading starts at the first chunk that is not clear; wherever it
 * comes to a place where a chunk started before that is, old chunks are taken again. An opened
 * comment, brace or string swallows the starts of old chunks behind it until it is closed.
 */
final class TreeBuilder {
  /** Enough for nearly every chunk; the text behind is copied only if it is looked at. */
  private static final int WINDOW = 4096;

  private final String text;
  private Parser parser;
  private int windowEnd;
  private boolean version2;
  private Chunk[] chunks;
  private int[] offsets;
  private int[] reaches;
  private int count;
  private int position;

  private TreeBuilder(String text, int window, int capacity) {
    this.text = text;
    windowEnd = Math.min(text.length(), window);
    parser = new Parser(new Cursor(new Lexer(text, new Span(0, windowEnd))));
    chunks = new Chunk[capacity];
    offsets = new int[capacity];
    reaches = new int[capacity];
  }

  /** The tree of a text. */
  static SyntaxTree parse(String text) {
    TreeBuilder builder = new TreeBuilder(text, text.length(), 16 + text.length() / 32);
    builder.read();
    builder.setVersion2(isVersion2(builder.chunks[0]));
    while (!builder.atEnd()) {
      builder.read();
    }
    return builder.build();
  }

  /** The tree after edits, which must not overlap. */
  static SyntaxTree edited(SyntaxTree old, List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream()
            .filter(edit -> !edit.replacement().equals(edit.span().in(old.text())))
            .sorted(Comparator.comparingInt(edit -> edit.span().start()))
            .toList();
    if (sorted.isEmpty()) {
      return old;
    }
    String text = TextEdit.apply(old.text(), sorted);
    TreeBuilder builder = new TreeBuilder(text, WINDOW, old.size() + 16);
    OldChunks rest = new OldChunks(old, sorted);
    boolean version2 = isVersion2(old.chunk(0));
    if (rest.clear(0) == 0) {
      builder.read();
      if (isVersion2(builder.chunks[0]) != version2) {
        return parse(text);
      }
    }
    builder.setVersion2(version2);
    while (builder.count == 0 || !builder.atEnd()) {
      int clear = rest.clear(builder.position);
      if (clear > 0) {
        builder.keep(old, rest.chunk, clear);
      } else {
        builder.read();
      }
    }
    return builder.build();
  }

  private static boolean isVersion2(Chunk first) {
    return first.statement() instanceof Statement.Version version && version.major() == 2;
  }

  private void setVersion2(boolean set) {
    version2 = set;
    parser.cursor.setVersion2(set);
  }

  private void read() {
    if (position >= windowEnd && windowEnd < text.length()) {
      openWindow(WINDOW);
    }
    Chunk chunk = parser.chunk(position);
    for (int size = 4 * WINDOW;
        windowEnd < text.length() && position + chunk.reach() > windowEnd;
        size *= 4) {
      openWindow(size);
      chunk = parser.chunk(position);
    }
    makeRoom(1);
    chunks[count] = chunk;
    offsets[count] = position;
    reaches[count++] = chunk.reach();
    position += chunk.length();
  }

  private void openWindow(int size) {
    windowEnd = (int) Math.min(text.length(), (long) position + size);
    parser = new Parser(new Cursor(new Lexer(text, new Span(position, windowEnd))));
    parser.cursor.setVersion2(version2);
  }

  /** Takes chunks of the old tree as they are. */
  private void keep(SyntaxTree old, int from, int kept) {
    makeRoom(kept);
    old.copy(from, kept, chunks, offsets, reaches, count);
    int shift = position - offsets[count];
    for (int i = count; i < count + kept; i++) {
      offsets[i] += shift;
    }
    count += kept;
    position = offsets[count - 1] + chunks[count - 1].length();
  }

  private void makeRoom(int more) {
    if (count + more > chunks.length) {
      int size = Math.max(count + more, 2 * count);
      chunks = Arrays.copyOf(chunks, size);
      offsets = Arrays.copyOf(offsets, size);
      reaches = Arrays.copyOf(reaches, size);
    }
  }

  private boolean atEnd() {
    return chunks[count - 1].isTail();
  }

  private SyntaxTree build() {
    return new SyntaxTree(
        text,
        Arrays.copyOf(chunks, count),
        Arrays.copyOf(offsets, count),
        Arrays.copyOf(reaches, count));
  }

  /** The chunks of the tree before the edits, each at its place after them. */
  private static final class OldChunks {
    private final SyntaxTree old;
    private final List<TextEdit> edits;
    private int chunk;
    private int edit;
    private int shift;

    OldChunks(SyntaxTree old, List<TextEdit> edits) {
      this.old = old;
      this.edits = edits;
    }

    /** How many old chunks from this position on are clear of the edits; the first is at hand. */
    int clear(int position) {
      while (edit < edits.size() && endAfter(edits.get(edit)) <= position) {
        TextEdit passed = edits.get(edit++);
        shift += passed.replacement().length() - passed.span().length();
      }
      int before = position - shift;
      int nextEdit = edit < edits.size() ? edits.get(edit).span().start() : Integer.MAX_VALUE;
      if (before > nextEdit) {
        return 0;
      }
      while (chunk <= old.size() && old.offset(chunk) < before) {
        chunk++;
      }
      if (chunk > old.size() || old.offset(chunk) != before || (chunk == 0) != (position == 0)) {
        return 0;
      }
      return old.clear(chunk, nextEdit);
    }

    private int endAfter(TextEdit next) {
      return next.span().start() + shift + next.replacement().length();
    }
  }
}
