package org.ketbench.app.editor.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.Completion;
import org.ketbench.language.Snippet;
import org.ketbench.language.TextEdit;

/**
 * The answer to a question for completions.
 *
 * @param length of the text when it was asked
 */
record Offered(List<Completion> items, int length) {

  /** Those that go with what has been typed of a word by now; the order stays. */
  List<Completion> matching(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    List<Completion> begin = new ArrayList<>();
    List<Completion> others = new ArrayList<>();
    for (Completion item : items) {
      String label = item.label().toLowerCase(Locale.ROOT);
      if (label.startsWith(small)) {
        begin.add(item);
      } else if (typed.length() > 1 && (label.contains(small) || isSubsequence(small, label))) {
        others.add(item);
      }
    }
    begin.addAll(others);
    return begin;
  }

  private static boolean isSubsequence(String letters, String label) {
    int found = 0;
    for (int i = 0; i < label.length() && found < letters.length(); i++) {
      if (label.charAt(i) == letters.charAt(found)) {
        found++;
      }
    }
    return found == letters.length() && label.charAt(0) == letters.charAt(0);
  }

  /** What writing a completion does to a text that has grown by what was typed since. */
  Written written(Completion item, String text) {
    int grown = text.length() - length;
    Span span = item.replaces();
    Span replaced = new Span(span.start(), Math.max(span.start(), span.end() + grown));
    Snippet snippet = item.snippet();
    List<TextEdit> edits = new ArrayList<>();
    int start = replaced.start();
    for (TextEdit edit : item.additional()) {
      boolean before = edit.span().end() <= replaced.start();
      edits.add(before ? edit : new TextEdit(edit.span().shifted(grown), edit.replacement()));
      start += before ? edit.replacement().length() - edit.span().length() : 0;
    }
    edits.add(new TextEdit(replaced, snippet.text()));
    int shift = start;
    List<Span> stops = snippet.stops().stream().map(stop -> stop.shifted(shift)).toList();
    Selection after =
        stops.isEmpty()
            ? Selection.at(start + snippet.text().length())
            : new Selection(stops.getFirst().start(), stops.getFirst().end());
    return new Written(edits, after, stops);
  }

  /** What is done when a completion is chosen. */
  record Written(List<TextEdit> edits, Selection after, List<Span> stops) {}
}
