package org.ketbench.language.openqasm.service.completion;

import java.util.Locale;

/** How well a label goes with what has been typed; smaller is better. */
final class Match {
  static final int NONE = -1;

  private Match() {}

  static int of(String typed, String label) {
    if (typed.isEmpty() || label.equals(typed)) {
      return 0;
    }
    if (label.startsWith(typed)) {
      return 1;
    }
    String small = typed.toLowerCase(Locale.ROOT);
    String smallLabel = label.toLowerCase(Locale.ROOT);
    if (smallLabel.startsWith(small)) {
      return 2;
    }
    if (typed.length() > 1 && smallLabel.contains(small)) {
      return 3;
    }
    return typed.length() > 1 && isSubsequence(small, smallLabel) ? 4 : NONE;
  }

  /** Whether the letters stand in the label in this order, the first one in front. */
  private static boolean isSubsequence(String letters, String label) {
    if (letters.charAt(0) != label.charAt(0)) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < label.length() && found < letters.length(); i++) {
      if (label.charAt(i) == letters.charAt(found)) {
        found++;
      }
    }
    return found == letters.length();
  }
}
