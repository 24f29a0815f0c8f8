package org.ketbench.language.openqasm.service.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketbench.language.Completion;
import org.ketbench.language.Completion.Kind;
import org.ketbench.language.Snippet;
import org.ketbench.language.TextEdit;

/** Collects completions that go with what has been typed, and puts the best first. */
final class Items {
  private static final int TIER = 1_000_000;
  private static final int SHELF = 1_000;

  private final Caret caret;
  private final List<Completion> found = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  Items(Caret caret) {
    this.caret = caret;
  }

  boolean wants(String label) {
    return Match.of(caret.typed(), label) != Match.NONE;
  }

  /**
   * Adds a completion if it goes with what has been typed and no other has its label.
   *
   * @param shelf which group it belongs to, the nearest first
   */
  void add(
      int shelf, String label, Kind kind, String detail, String documentation, Snippet snippet) {
    add(shelf, label, kind, detail, documentation, snippet, List.of());
  }

  void add(
      int shelf,
      String label,
      Kind kind,
      String detail,
      String documentation,
      Snippet snippet,
      List<TextEdit> additional) {
    int match = Match.of(caret.typed(), label);
    if (match == 0 && !additional.isEmpty() && !caret.typed().isEmpty()) {
      // What is not at hand yet does not come before what is, even if it is all that was typed.
      match = 1;
    }
    if (match != Match.NONE && labels.add(label)) {
      int place = Math.min(found.size(), SHELF - 1);
      int rank = match * TIER + shelf * SHELF + place;
      found.add(
          new Completion(
              label, kind, detail, documentation, caret.replaces(), snippet, additional, rank));
    }
  }

  /** The best first, within a shelf in the order in which they were added. */
  List<Completion> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(Completion::rank).thenComparing(Completion::label))
        .toList();
  }
}
