package org.ketbench.app.editor.name;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.text.Words;
import org.ketbench.circuit.Span;
import org.ketbench.language.Location;

/** Where else the thing at the caret is named. */
public final class UsesViewModel {
  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final ReadOnlyObjectWrapper<List<Span>> places = new ReadOnlyObjectWrapper<>(List.of());

  public UsesViewModel(LanguageDesk desk) {
    document = desk.document();
    questions = desk.line();
    document.text().subscribe(this::forget);
  }

  /** In order; empty where the caret is at no name. */
  public ReadOnlyObjectProperty<List<Span>> places() {
    return places.getReadOnlyProperty();
  }

  /**
   * Looks again; meant for when the caret has come to rest, and for when the text has been read:
   * before that nothing is asked, as it would have to be read a second time.
   */
  public void look() {
    if (document.analysis().get() == null) {
      return;
    }
    Selection selection = document.selection().get();
    int caret = selection.caret();
    if (places.get().stream().anyMatch(place -> place.start() <= caret && caret <= place.end())) {
      return;
    }
    if (selection.anchor() != caret || Words.at(document.text().get(), caret).isEmpty()) {
      forget();
      return;
    }
    questions.ask(
        service ->
            service.references(caret, true).stream()
                .filter(use -> use.file() == null)
                .map(Location::span)
                .toList(),
        places::set);
  }

  private void forget() {
    questions.forget();
    places.set(List.of());
  }
}
