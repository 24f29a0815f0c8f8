package org.ketbench.app.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.Decorations;
import org.ketbench.app.editor.style.StyleRun;
import org.ketbench.app.editor.style.Styles;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Colours tokens, underlines problems and marks places; only what has changed is touched. */
public final class Highlighter implements EditorPart {
  /* Marks that are further apart than this are set one by one. */
  private static final int TOGETHER = 2_000;

  private final Decorations decorations = new Decorations();
  private @Nullable CodeArea area;
  private Styles shown = Styles.plain(0);

  /* What was typed since: it begins here, and so many characters after it are as they were. */
  private int editedFrom = Integer.MAX_VALUE;
  private int untouchedAfter = Integer.MAX_VALUE;

  @Override
  public void install(CodeArea target) {
    area = target;
    target.plainTextChanges().subscribe(change -> note(change, target.getLength()));
  }

  private void note(PlainTextChange change, int length) {
    editedFrom = Math.min(editedFrom, change.getPosition());
    untouchedAfter = Math.min(untouchedAfter, length - change.getInsertionEnd());
    Span gone = new Span(change.getPosition(), change.getRemovalEnd());
    decorations.edited(new TextEdit(gone, change.getInserted()));
  }

  /** Shows the styles of the text as it is now; those of an older text are left out. */
  public void show(Styles styles) {
    CodeArea target = area;
    if (target == null || styles.length() != target.getLength()) {
      return;
    }
    Span change = styles.changeFrom(shown, edited(styles.length()));
    if (!change.isEmpty()) {
      List<StyleRun> runs = decorations.over(within(styles.runs(), change), change);
      target.setStyleSpans(change.start(), spans(runs, change));
    }
    shown = styles;
    editedFrom = Integer.MAX_VALUE;
    untouchedAfter = Integer.MAX_VALUE;
  }

  /** Marks these places of the text as it is now, and no others, in one way. */
  public void mark(Decorations.Mark mark, List<Span> places) {
    CodeArea target = area;
    List<Span> before = decorations.of(mark);
    decorations.set(mark, places);
    List<Span> after = decorations.of(mark);
    if (target == null || before.equals(after)) {
      return;
    }
    List<Span> touched = new ArrayList<>(before);
    touched.addAll(after);
    touched.sort(null);
    int length = target.getLength();
    @Nullable Span together = null;
    for (Span place : touched) {
      if (together != null && place.start() > together.end() + TOGETHER) {
        repaint(target, together, length);
        together = null;
      }
      together = together == null ? place : together.union(place);
    }
    if (together != null) {
      repaint(target, together, length);
    }
  }

  private void repaint(CodeArea target, Span range, int length) {
    Span place = new Span(Math.min(range.start(), length), Math.clamp(range.end(), 0, length));
    if (place.isEmpty()) {
      return;
    }
    List<StyleRun> runs = new ArrayList<>();
    int at = place.start();
    for (StyleSpan<Collection<String>> span : target.getStyleSpans(place.start(), place.end())) {
      Set<String> plain = Set.copyOf(Decorations.withoutMarks(span.getStyle()));
      if (!plain.isEmpty() && span.getLength() > 0) {
        runs.add(new StyleRun(at, at + span.getLength(), plain));
      }
      at += span.getLength();
    }
    target.setStyleSpans(place.start(), spans(decorations.over(runs, place), place));
  }

  private Span edited(int length) {
    if (editedFrom == Integer.MAX_VALUE) {
      return Span.at(length);
    }
    int from = Math.min(editedFrom, length);
    return new Span(from, Math.max(from, length - Math.min(untouchedAfter, length)));
  }

  private static StyleSpans<Collection<String>> spans(List<StyleRun> runs, Span range) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    int at = range.start();
    for (StyleRun run : runs) {
      builder.add(Set.of(), run.start() - at);
      builder.add(run.classes(), run.end() - run.start());
      at = run.end();
    }
    builder.add(Set.of(), range.end() - at);
    return builder.create();
  }

  /** The runs in a range, cut off at its ends. */
  private static List<StyleRun> within(List<StyleRun> runs, Span range) {
    List<StyleRun> found = new ArrayList<>();
    for (int i = first(runs, range.start());
        i < runs.size() && runs.get(i).start() < range.end();
        i++) {
      StyleRun run = runs.get(i);
      found.add(
          new StyleRun(
              Math.max(run.start(), range.start()),
              Math.min(run.end(), range.end()),
              run.classes()));
    }
    return found;
  }

  /** The first run that ends after a place. */
  private static int first(List<StyleRun> runs, int place) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
