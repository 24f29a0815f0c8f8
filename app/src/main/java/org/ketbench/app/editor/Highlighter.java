package org.ketbench.app.editor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.StyleRun;
import org.ketbench.app.editor.style.Styles;
import org.ketbench.circuit.Span;

/** Colours tokens and underlines problems; only what has changed is touched. */
public final class Highlighter implements EditorPart {
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
  }

  /** Shows the styles of the text as it is now; those of an older text are left out. */
  public void show(Styles styles) {
    CodeArea target = area;
    if (target == null || styles.length() != target.getLength()) {
      return;
    }
    Span change = styles.changeFrom(shown, edited(styles.length()));
    if (!change.isEmpty()) {
      target.setStyleSpans(change.start(), spans(styles, change));
    }
    shown = styles;
    editedFrom = Integer.MAX_VALUE;
    untouchedAfter = Integer.MAX_VALUE;
  }

  private Span edited(int length) {
    if (editedFrom == Integer.MAX_VALUE) {
      return Span.at(length);
    }
    int from = Math.min(editedFrom, length);
    return new Span(from, Math.max(from, length - Math.min(untouchedAfter, length)));
  }

  private static StyleSpans<Collection<String>> spans(Styles styles, Span range) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    int at = range.start();
    List<StyleRun> runs = styles.runs();
    for (int i = first(runs, at); i < runs.size() && runs.get(i).start() < range.end(); i++) {
      StyleRun run = runs.get(i);
      int start = Math.max(run.start(), at);
      int end = Math.min(run.end(), range.end());
      builder.add(Set.of(), start - at);
      builder.add(run.classes(), end - start);
      at = end;
    }
    builder.add(Set.of(), range.end() - at);
    return builder.create();
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
