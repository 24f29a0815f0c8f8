package org.ketbench.app.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.Decorations;
import org.ketbench.app.editor.style.Layer;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.app.editor.style.StyleRun;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * Colours tokens, underlines problems and marks places, of the lines in view only: an area lays out
 * and remembers each piece that it is given, so those of a whole long text would be felt at every
 * key. What comes into view is styled then, and a line that looks as it should is left alone.
 */
public final class Highlighter implements EditorPart {
  /** So many lines around what is in view are styled as well, for when they come into it. */
  private static final int LINES_AROUND = 40;

  /**
   * So many lines are styled in one frame. Each is laid out anew, and all that are in view at once
   * would be felt when the view jumps; this way the colours come in from above.
   */
  private static final int LINES_AT_ONCE = 4;

  /**
   * So many characters of a line are styled at most. What it takes to lay out a line grows with the
   * square of its pieces: thirty thousand characters in colours would stop the window for seconds.
   */
  static final int MOST_OF_A_LINE = 1_000;

  private static final String TOKENS = "token-";
  private static final String PROBLEMS = "problem-";

  private final Decorations decorations = new Decorations();
  private final Layer tokens = new Layer();
  private final Layer problems = new Layer();
  private @Nullable CodeArea area;
  private final PauseTransition nextFrame = new PauseTransition(Duration.millis(1));
  private boolean waiting;

  @Override
  public void install(CodeArea target) {
    area = target;
    nextFrame.setOnFinished(_ -> later());
    target.plainTextChanges().subscribe(change -> note(change, target.getLength()));
    target.viewportDirtyEvents().subscribe(_ -> later());
  }

  private void note(PlainTextChange change, int length) {
    tokens.edited(change.getPosition(), change.getInsertionEnd(), length);
    problems.edited(change.getPosition(), change.getInsertionEnd(), length);
    Span gone = new Span(change.getPosition(), change.getRemovalEnd());
    decorations.edited(new TextEdit(gone, change.getInserted()));
    later();
  }

  /** Lines may not be changed while they are being laid out, or somebody is told of a change. */
  private void later() {
    CodeArea target = area;
    if (!waiting && target != null) {
      waiting = true;
      AfterLayout.run(
          target,
          () -> {
            waiting = false;
            refresh(target);
          });
    }
  }

  /** Underlines the problems of the text as it is now; those of an older text are left out. */
  public void show(Problems found) {
    if (area != null && found.length() == area.getLength()) {
      problems.show(new Span(0, found.length()), found.runs(), found.length());
      later();
    }
  }

  /** Colours the tokens of a range of the text as it is now. */
  public void colour(Span range, List<StyleRun> runs) {
    if (area != null && range.end() <= area.getLength()) {
      tokens.show(range, runs, area.getLength());
      later();
    }
  }

  /** Whether the colours of a range are known. */
  boolean isColoured(Span range) {
    return area != null && tokens.of(range, area.getLength()) != null;
  }

  /** Marks these places of the text as it is now, and no others, in one way. */
  public void mark(Decorations.Mark mark, List<Span> places) {
    List<Span> before = decorations.of(mark);
    decorations.set(mark, places);
    if (!before.equals(decorations.of(mark))) {
      later();
    }
  }

  private void refresh(CodeArea target) {
    if (target.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int count = target.getParagraphs().size();
    int first = target.firstVisibleParToAllParIndex();
    int last = Math.min(count - 1, target.lastVisibleParToAllParIndex());
    int left = restyle(target, first, last, LINES_AT_ONCE);
    left = restyle(target, last + 1, Math.min(count - 1, last + LINES_AROUND), left);
    left = restyle(target, Math.max(0, first - LINES_AROUND), first - 1, left);
    if (left == 0) {
      nextFrame.playFromStart();
    }
  }

  /** Styles no more than so many lines of a range, and tells how many it could have gone on for. */
  private int restyle(CodeArea target, int first, int last, int most) {
    if (first > last || most == 0) {
      return most;
    }
    int left = most;
    Span together = null;
    List<StyleRun> runs = new ArrayList<>();
    int start = target.getAbsolutePosition(first, 0);
    for (int line = first; line <= last && left > 0; line++) {
      Span place = new Span(start, start + target.getParagraphLength(line));
      List<StyleRun> shown = shown(target, line, start);
      List<StyleRun> wanted = wanted(shown, beginning(place), target.getLength());
      if (!wanted.equals(shown)) {
        together = together == null ? place : together.union(place);
        runs.addAll(wanted);
        left--;
      } else if (together != null) {
        target.setStyleSpans(together.start(), spans(runs, together));
        together = null;
        runs.clear();
      }
      start = place.end() + 1;
    }
    if (together != null) {
      target.setStyleSpans(together.start(), spans(runs, together));
    }
    return left;
  }

  private static Span beginning(Span line) {
    return new Span(line.start(), Math.min(line.end(), line.start() + MOST_OF_A_LINE));
  }

  /** How a line looks now. */
  private static List<StyleRun> shown(CodeArea target, int line, int start) {
    List<StyleRun> runs = new ArrayList<>();
    int at = start;
    for (StyleSpan<Collection<String>> span : target.getParagraph(line).getStyleSpans()) {
      if (!span.getStyle().isEmpty() && span.getLength() > 0) {
        runs.add(new StyleRun(at, at + span.getLength(), Set.copyOf(span.getStyle())));
      }
      at += span.getLength();
    }
    return runs;
  }

  /** How a line is to look; what was edited stays as it is until more is known of it. */
  private List<StyleRun> wanted(List<StyleRun> shown, Span line, int length) {
    List<StyleRun> coloured =
        Objects.requireNonNullElseGet(tokens.of(line, length), () -> only(TOKENS, shown));
    List<StyleRun> underlined =
        Objects.requireNonNullElseGet(problems.of(line, length), () -> only(PROBLEMS, shown));
    List<StyleRun> plain = underlined.isEmpty() ? coloured : StyleRun.merged(coloured, underlined);
    return decorations.over(plain, line);
  }

  private static List<StyleRun> only(String kind, List<StyleRun> shown) {
    List<StyleRun> runs = new ArrayList<>();
    for (StyleRun run : shown) {
      Set<String> classes =
          run.classes().stream()
              .filter(each -> each.startsWith(kind))
              .collect(Collectors.toUnmodifiableSet());
      if (!classes.isEmpty()) {
        runs.add(new StyleRun(run.start(), run.end(), classes));
      }
    }
    return runs;
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
}
