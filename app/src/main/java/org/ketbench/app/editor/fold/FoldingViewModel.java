package org.ketbench.app.editor.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.text.Moved;
import org.ketbench.circuit.Span;
import org.ketbench.language.FoldingRange;
import org.ketbench.language.LanguageService;
import org.ketbench.language.LineIndex;
import org.ketbench.language.TextEdit;

/**
 * What can be folded and what is. A fold is kept by its place in the text, which moves with every
 * edit; when the language no longer knows it there, it opens.
 */
public final class FoldingViewModel {
  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final List<Runnable> listeners = new ArrayList<>();
  private List<Span> ranges = List.of();
  private Set<Span> folded = Set.of();
  private List<TextEdit> pending = List.of();
  private @Nullable LineIndex lines;
  private @Nullable Map<Integer, Span> headers;

  public FoldingViewModel(LanguageDesk desk) {
    document = desk.document();
    questions = desk.line();
    document.onChange(change -> pending = change.edits());
    document.text().subscribe(this::follow);
    document.analysis().subscribe(this::ask);
  }

  /** A text that has not been read yet would be read a second time for this. */
  private void ask(@Nullable Analysis analysis) {
    if (analysis != null) {
      questions.ask(FoldingViewModel::find, this::show);
    }
  }

  private static List<Span> find(LanguageService service) {
    return service.foldingRanges().stream().map(FoldingRange::span).toList();
  }

  /** Tells when lines are to be hidden or shown, or can be folded or not. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /* Until the document has its new text, everything here is still about the old one. */
  private void follow() {
    lines = null;
    List<TextEdit> edits = pending;
    pending = List.of();
    boolean linesStay =
        !edits.isEmpty() && edits.stream().noneMatch(FoldingViewModel::mayMoveLines);
    headers = headers != null && linesStay ? moved(headers, edits) : null;
    if (!edits.isEmpty()) {
      ranges = ranges.stream().map(range -> Moved.firm(range, edits)).toList();
      Set<Span> moved = new HashSet<>();
      folded.forEach(range -> moved.add(Moved.firm(range, edits)));
      folded = moved;
    }
    if (!edits.isEmpty() && !linesStay) {
      tell();
    }
  }

  /** Letters within a line need no counting of all lines of a long text. */
  private static Map<Integer, Span> moved(Map<Integer, Span> headers, List<TextEdit> edits) {
    Map<Integer, Span> moved = new HashMap<>(headers);
    moved.replaceAll((_, range) -> Moved.firm(range, edits));
    return moved;
  }

  private static boolean mayMoveLines(TextEdit edit) {
    return !edit.span().isEmpty() || edit.replacement().indexOf('\n') >= 0;
  }

  private void show(List<Span> found) {
    ranges = found;
    Set<Span> still = new HashSet<>();
    for (Span range : found) {
      if (folded.stream().anyMatch(old -> old.start() == range.start())) {
        still.add(range);
      }
    }
    folded = still;
    headers = null;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** Whether something that can be folded begins in a line. */
  public boolean isHeader(int line) {
    return at(line) != null;
  }

  public boolean isFolded(int line) {
    Span range = at(line);
    return range != null && folded.contains(range);
  }

  public boolean isAnythingFolded() {
    return !folded.isEmpty();
  }

  public void toggle(int line) {
    Span range = at(line);
    if (range != null) {
      set(range, !folded.contains(range));
    }
  }

  /** Folds the innermost of what is open around a line. */
  public void fold(int line) {
    ranges.stream()
        .filter(range -> !folded.contains(range) && encloses(range, line))
        .max(Comparator.comparingInt(Span::start))
        .ifPresent(range -> set(range, true));
  }

  /** Opens what is folded in a line. */
  public void unfold(int line) {
    Span range = at(line);
    if (range != null) {
      set(range, false);
    }
  }

  public void foldAll() {
    folded = new HashSet<>(ranges);
    tell();
  }

  public void unfoldAll() {
    folded = Set.of();
    tell();
  }

  /** Opens all that hides a line. */
  public void reveal(int line) {
    Set<Span> rest = new HashSet<>(folded);
    if (rest.removeIf(range -> hides(range, line))) {
      folded = rest;
      tell();
    }
  }

  /** The lines that are not to be seen. */
  public BitSet hidden() {
    BitSet hidden = new BitSet();
    for (Span range : folded) {
      hidden.set(first(range), Math.max(first(range), last(range) + 1));
    }
    return hidden;
  }

  /** The first of what begins in a line and hides at least one. */
  private @Nullable Span at(int line) {
    Map<Integer, Span> known = headers;
    if (known == null) {
      known = new HashMap<>();
      for (Span range : ranges) {
        if (last(range) >= first(range)) {
          known.putIfAbsent(line(range.start()), range);
        }
      }
      headers = known;
    }
    return known.get(line);
  }

  private void set(Span range, boolean isFolded) {
    Set<Span> next = new HashSet<>(folded);
    if (isFolded ? next.add(range) : next.remove(range)) {
      folded = next;
      tell();
    }
  }

  private boolean encloses(Span range, int line) {
    return line(range.start()) <= line && line <= line(range.end()) && last(range) >= first(range);
  }

  private boolean hides(Span range, int line) {
    return first(range) <= line && line <= last(range);
  }

  private int first(Span range) {
    return line(range.start()) + 1;
  }

  /** The line with the closing brace stays in sight. */
  private int last(Span range) {
    int end = line(range.end());
    String text = document.text().get();
    int start = lines().lineStart(end);
    boolean closes = range.end() > start && text.substring(start, range.end()).strip().equals("}");
    return closes ? end - 1 : end;
  }

  private int line(int place) {
    return lines().position(Math.min(place, document.text().get().length())).line();
  }

  private LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      String text = document.text().get();
      Analysis read = document.analysis().get();
      known =
          read != null && read.document().text().equals(text) ? read.lines() : new LineIndex(text);
      lines = known;
    }
    return known;
  }
}
