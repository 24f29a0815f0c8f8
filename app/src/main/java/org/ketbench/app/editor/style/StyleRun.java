package org.ketbench.app.editor.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a text and the style classes that it is shown with. */
public record StyleRun(int start, int end, Set<String> classes) {
  public StyleRun {
    classes = Set.copyOf(classes);
  }

  /** Both lists in one; where two runs overlap their classes are joined. */
  public static List<StyleRun> merged(List<StyleRun> first, List<StyleRun> second) {
    List<StyleRun> merged = new ArrayList<>(first.size() + 2 * second.size());
    int i = 0;
    int j = 0;
    int at = 0;
    while (i < first.size() || j < second.size()) {
      StyleRun a = i < first.size() ? first.get(i) : null;
      StyleRun b = j < second.size() ? second.get(j) : null;
      at = Math.max(at, Math.min(startOf(a), startOf(b)));
      boolean inA = a != null && a.start() <= at;
      boolean inB = b != null && b.start() <= at;
      int end = Math.min(inA ? endOf(a) : startOf(a), inB ? endOf(b) : startOf(b));
      Set<String> classes = new HashSet<>();
      if (a != null && inA) {
        classes.addAll(a.classes());
      }
      if (b != null && inB) {
        classes.addAll(b.classes());
      }
      if (end > at) {
        merged.add(new StyleRun(at, end, classes));
      }
      at = end;
      if (a != null && a.end() <= at) {
        i++;
      }
      if (b != null && b.end() <= at) {
        j++;
      }
    }
    return merged;
  }

  private static int startOf(@Nullable StyleRun run) {
    return run == null ? Integer.MAX_VALUE : run.start();
  }

  private static int endOf(@Nullable StyleRun run) {
    return run == null ? Integer.MAX_VALUE : run.end();
  }
}
