package org.ketbench.app.editor.complete;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ketbench.app.document.Change;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.Moved;
import org.ketbench.circuit.Span;

/** The places of a snippet that are still to be filled in, one after another. */
public final class SnippetViewModel {
  private final OpenDocument document;
  private final ReadOnlyObjectWrapper<List<Span>> stops = new ReadOnlyObjectWrapper<>(List.of());
  private int current;

  public SnippetViewModel(OpenDocument document) {
    this.document = document;
    document.onChange(this::follow);
    document.selection().subscribe(this::leave);
  }

  /** Empty when nothing is to be filled in. */
  public ReadOnlyObjectProperty<List<Span>> stops() {
    return stops.getReadOnlyProperty();
  }

  public boolean isActive() {
    return !stops.get().isEmpty();
  }

  /** Begins at the first of these places, which is selected already. */
  void begin(List<Span> places) {
    current = 0;
    stops.set(places.size() < 2 ? List.of() : List.copyOf(places));
  }

  public void end() {
    stops.set(List.of());
  }

  public void next() {
    go(current + 1);
  }

  public void previous() {
    go(Math.max(0, current - 1));
  }

  private void go(int stop) {
    List<Span> places = stops.get();
    if (stop >= places.size()) {
      end();
      return;
    }
    current = stop;
    Span place = places.get(stop);
    document.select(new Selection(place.start(), place.end()));
    if (stop == places.size() - 1) {
      end();
    }
  }

  private void follow(Change change) {
    List<Span> places = stops.get();
    if (!places.isEmpty()) {
      Span[] moved = new Span[places.size()];
      for (int i = 0; i < moved.length; i++) {
        Span place = places.get(i);
        moved[i] =
            i == current ? Moved.growing(place, change.edits()) : Moved.firm(place, change.edits());
      }
      stops.set(List.of(moved));
    }
  }

  private void leave(Selection selection) {
    List<Span> places = stops.get();
    if (!places.isEmpty()
        && (selection.start() < places.getFirst().start()
            || selection.end() > places.getLast().end())) {
      end();
    }
  }
}
