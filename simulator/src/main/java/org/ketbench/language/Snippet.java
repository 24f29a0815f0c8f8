package org.ketbench.language;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;

/**
 * A text to insert, with places in it that are filled in one after another.
 *
 * @param stops spans of {@code text} that hold what a user is expected to replace, in order; an
 *     empty one is where the caret goes
 */
public record Snippet(String text, List<Span> stops) {
  public Snippet {
    stops = List.copyOf(stops);
  }

  public static Snippet plain(String text) {
    return new Snippet(text, List.of());
  }

  /** Reads a text in which {@code «…»} marks each place to fill in. */
  public static Snippet of(String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    List<Span> stops = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '«') {
        open = text.length();
      } else if (c == '»') {
        stops.add(new Span(open, text.length()));
      } else {
        text.append(c);
      }
    }
    return new Snippet(text.toString(), stops);
  }
}
