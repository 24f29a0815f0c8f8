package org.ketbench.app.editor.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** What is marked in a text for the moment, over the styles that it has by itself. */
public final class Decorations {
  private final Map<Mark, List<Span>> marked = new EnumMap<>(Mark.class);

  /** What a place is marked as. */
  public enum Mark {
    CHOSEN,
    BRACKET,
    BRACKET_ALONE,
    OCCURRENCE,
    FOUND,
    FOUND_CURRENT,
    PLACEHOLDER,
    LINK,
    RENAMED;

    public String style() {
      return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public List<Span> of(Mark mark) {
    return marked.getOrDefault(mark, List.of());
  }

  /** Marks these places and no others in this way. */
  public void set(Mark mark, List<Span> places) {
    marked.put(mark, places.stream().filter(span -> !span.isEmpty()).sorted().toList());
  }

  /** Moves all marks along with an edit; one that is edited itself keeps what is left of it. */
  public void edited(TextEdit edit) {
    marked.replaceAll(
        (mark, places) ->
            places.stream()
                .map(place -> moved(place, edit))
                .filter(place -> !place.isEmpty())
                .toList());
  }

  private static Span moved(Span place, TextEdit edit) {
    Span gone = edit.span();
    int by = edit.replacement().length() - gone.length();
    if (place.end() <= gone.start()) {
      return place;
    }
    if (place.start() >= gone.end()) {
      return place.shifted(by);
    }
    int start = Math.min(place.start(), gone.start());
    int end = Math.max(place.end(), gone.end()) + by;
    return new Span(start, Math.max(start, end));
  }

  /** The styles of a range with the marks in it on top. */
  public List<StyleRun> over(List<StyleRun> runs, Span range) {
    List<StyleRun> result = runs;
    for (Map.Entry<Mark, List<Span>> layer : marked.entrySet()) {
      List<StyleRun> marks = new ArrayList<>();
      for (Span place : layer.getValue()) {
        if (place.overlaps(range)) {
          marks.add(
              new StyleRun(
                  Math.max(place.start(), range.start()),
                  Math.min(place.end(), range.end()),
                  Set.of(layer.getKey().style())));
        }
      }
      result = marks.isEmpty() ? result : StyleRun.merged(result, marks);
    }
    return result;
  }
}
