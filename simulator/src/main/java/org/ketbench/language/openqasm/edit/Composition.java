package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Edits of a text that follow each other, as edits of the first text. */
final class Composition {
  /** A piece of the text as it is now. */
  private sealed interface Piece {
    int length();

    Piece part(int from, int to);

    record Kept(int start, int end) implements Piece {
      @Override
      public int length() {
        return end - start;
      }

      @Override
      public Piece part(int from, int to) {
        return new Kept(start + from, start + to);
      }
    }

    record Written(String text) implements Piece {
      @Override
      public int length() {
        return text.length();
      }

      @Override
      public Piece part(int from, int to) {
        return new Written(text.substring(from, to));
      }
    }
  }

  private final int length;
  private final List<List<TextEdit>> steps = new ArrayList<>();
  private List<Piece> pieces;

  /**
   * @param length of the first text
   */
  Composition(int length) {
    this.length = length;
    pieces = List.of(new Piece.Kept(0, length));
  }

  /** Adds edits, in order of place, of the text as it is now. */
  void add(List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    steps.add(List.copyOf(edits));
    int now = pieces.stream().mapToInt(Piece::length).sum();
    List<Piece> next = new ArrayList<>();
    int done = 0;
    for (TextEdit edit : edits) {
      take(done, edit.span().start(), next);
      if (!edit.replacement().isEmpty()) {
        next.add(new Piece.Written(edit.replacement()));
      }
      done = edit.span().end();
    }
    take(done, now, next);
    pieces = next;
  }

  private void take(int from, int to, List<Piece> into) {
    int at = 0;
    for (Piece piece : pieces) {
      int start = Math.max(from, at);
      int end = Math.min(to, at + piece.length());
      if (start < end) {
        into.add(piece.part(start - at, end - at));
      }
      at += piece.length();
    }
  }

  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder written = new StringBuilder();
    int done = 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Written(String text) -> written.append(text);
        case Piece.Kept(int start, int end) -> {
          flush(done, start, written, edits);
          done = end;
        }
      }
    }
    flush(done, length, written, edits);
    return List.copyOf(edits);
  }

  private static void flush(int start, int end, StringBuilder written, List<TextEdit> edits) {
    if (start < end || !written.isEmpty()) {
      edits.add(new TextEdit(new Span(start, end), written.toString()));
      written.setLength(0);
    }
  }

  /**
   * Where what stood at a span of the first text stands now.
   *
   * @param withBefore whether what was inserted right before it belongs to it
   */
  Span now(Span first, boolean withBefore) {
    Span span = first;
    for (List<TextEdit> step : steps) {
      span = after(step, span, withBefore);
    }
    return span;
  }

  private static Span after(List<TextEdit> edits, Span span, boolean withBefore) {
    int start = span.start();
    int end = span.end();
    for (TextEdit edit : edits) {
      int more = edit.replacement().length() - edit.span().length();
      boolean touchesStart = edit.span().end() == span.start();
      if (edit.span().end() < span.start() || (touchesStart && !(withBefore && isInsert(edit)))) {
        start += more;
      }
      boolean insertBehind = isInsert(edit) && edit.span().start() == span.end();
      if (edit.span().end() <= span.end() && !insertBehind) {
        end += more;
      }
    }
    return new Span(Math.max(0, Math.min(start, end)), Math.max(start, end));
  }

  private static boolean isInsert(TextEdit edit) {
    return edit.span().isEmpty();
  }
}
