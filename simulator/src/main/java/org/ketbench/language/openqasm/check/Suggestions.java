package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class Suggestions {
  private static final int LONGEST = 64;

  private Suggestions() {}

  /**
   * The candidate that is nearest to what was written, if one is near enough: the same in another
   * case, what a gate of that name is called here, or about one slip in three letters.
   */
  public static @Nullable String nearest(String written, Iterable<String> candidates) {
    if (written.length() > LONGEST) {
      return null;
    }
    String foreign = ForeignNames.find(written);
    for (String candidate : candidates) {
      boolean same = candidate.equalsIgnoreCase(written) || candidate.equals(foreign);
      if (same && !candidate.equals(written)) {
        return candidate;
      }
    }
    int allowed = Math.max(1, written.length() / 3);
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - written.length()) > bestDistance
          || candidate.equals(written)) {
        continue;
      }
      int distance = distance(written, candidate);
      boolean allNew = distance >= Math.max(written.length(), candidate.length());
      boolean nearer =
          distance < bestDistance
              || (distance == bestDistance && best != null && isLiker(written, candidate, best));
      if (nearer && distance <= allowed && !allNew) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Of two names equally far away, the one that starts alike for longer is meant more often. */
  private static boolean isLiker(String written, String candidate, String best) {
    return commonStart(written, candidate) > commonStart(written, best);
  }

  private static int commonStart(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int common = 0;
    while (common < length && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common;
  }

  /** How many letters to add, drop, replace or swap with the next; a wrong case counts as well. */
  static int distance(String a, String b) {
    int[] twoBack = new int[b.length() + 1];
    int[] back = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(best, twoBack[j - 2] + 1) : best;
      }
      int[] free = twoBack;
      twoBack = back;
      back = row;
      row = free;
    }
    return back[b.length()];
  }
}
