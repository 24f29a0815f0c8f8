package org.ketbench.app.editor.style;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * Styles of one kind for a range of a text. They move along with edits of the text; what was edited
 * itself is unknown until the next styles come.
 */
public final class Layer {
  private Span range = Span.at(0);
  private List<StyleRun> runs = List.of();
  private int length;

  /* What was edited since: it begins here, and so many characters after it are as they were. */
  private int editedFrom = Integer.MAX_VALUE;
  private int untouchedAfter = Integer.MAX_VALUE;

  /**
   * Begins anew.
   *
   * @param newRange that is known
   * @param newRuns in order and apart from one another
   * @param newLength of the whole text
   */
  public void show(Span newRange, List<StyleRun> newRuns, int newLength) {
    range = newRange;
    runs = newRuns;
    length = newLength;
    editedFrom = Integer.MAX_VALUE;
    untouchedAfter = Integer.MAX_VALUE;
  }

  /**
   * Takes note of an edit.
   *
   * @param start of what is new
   * @param end of that
   * @param newLength of the text with it
   */
  public void edited(int start, int end, int newLength) {
    editedFrom = Math.min(editedFrom, start);
    untouchedAfter = Math.min(untouchedAfter, newLength - end);
  }

  /** The styles of a place in the text of now; null if they are not known. */
  public @Nullable List<StyleRun> of(Span place, int lengthNow) {
    int shift = 0;
    if (place.end() > editedFrom) {
      if (place.start() < lengthNow - untouchedAfter) {
        return null;
      }
      shift = lengthNow - length;
    }
    Span then = place.shifted(-shift);
    if (then.start() < range.start() || then.end() > range.end()) {
      return null;
    }
    List<StyleRun> found = new ArrayList<>();
    for (int i = first(then.start()); i < runs.size() && runs.get(i).start() < then.end(); i++) {
      StyleRun run = runs.get(i);
      found.add(
          new StyleRun(
              Math.max(run.start(), then.start()) + shift,
              Math.min(run.end(), then.end()) + shift,
              run.classes()));
    }
    return found;
  }

  /** The first run that ends after a place. */
  private int first(int place) {
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
