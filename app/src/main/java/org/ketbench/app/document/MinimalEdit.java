package org.ketbench.app.document;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** The one edit, as small as can be, that makes one text of another. */
public final class MinimalEdit {
  private MinimalEdit() {}

  /** No edit where the texts are the same. */
  public static List<TextEdit> between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int same = 0;
    while (same < most && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    if (same == before.length() && same == after.length()) {
      return List.of();
    }
    int tail = 0;
    while (tail < most - same
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return List.of(
        new TextEdit(
            new Span(same, before.length() - tail), after.substring(same, after.length() - tail)));
  }
}
