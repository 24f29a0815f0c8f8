package org.ketbench.app.editor.complete;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.text.CodePlace;
import org.ketbench.app.editor.text.Words;
import org.ketbench.app.text.Texts;
import org.ketbench.language.Completion;

/**
 * The list of ways to go on. While a word is typed, the list at hand is narrowed at once and the
 * language is asked again, so that nobody waits and nothing is out of date for long.
 */
public final class CompletionViewModel {
  private static final Texts TEXTS = Texts.beside(CompletionViewModel.class);

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final SnippetViewModel snippets;
  private final ObservableList<Completion> items = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(false);
  private Offered offered = new Offered(List.of(), 0);
  private int wordStart = -1;
  private int dismissed = -1;
  private boolean byHand;
  private boolean writing;

  public CompletionViewModel(LanguageDesk desk, SnippetViewModel snippets) {
    document = desk.document();
    questions = desk.line();
    this.snippets = snippets;
    document.selection().subscribe(this::follow);
  }

  public ObservableList<Completion> items() {
    return items;
  }

  /** The place in the list of what Enter would take. */
  public ReadOnlyIntegerProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty showing() {
    return showing.getReadOnlyProperty();
  }

  /** Where the word begins that is being completed. */
  public int wordStart() {
    return wordStart;
  }

  public @Nullable Completion current() {
    int at = chosen.get();
    return at >= 0 && at < items.size() ? items.get(at) : null;
  }

  /** Offers what there is at the caret. */
  public void request() {
    begin(true);
  }

  /** A character has been typed: in a name the list comes by itself, unless it was sent away. */
  public void typed(char character) {
    int caret = document.selection().get().caret();
    String text = document.text().get();
    int start = Words.at(text, caret).start();
    boolean inName =
        Words.isPart(character) && caret > start && Character.isLetter(text.codePointAt(start));
    boolean mayOffer = inName && start != dismissed && CodePlace.at(text, caret) == CodePlace.CODE;
    if (!showing.get() && wordStart < 0 && mayOffer) {
      begin(false);
    }
    if (!inName) {
      dismissed = -1;
    }
  }

  private void begin(boolean isByHand) {
    byHand = isByHand;
    wordStart = Words.at(document.text().get(), document.selection().get().caret()).start();
    ask();
  }

  private void ask() {
    int caret = document.selection().get().caret();
    int length = document.text().get().length();
    questions.ask(
        service -> new Offered(service.completions(caret), length),
        found -> {
          offered = found;
          narrow();
        });
  }

  private void follow(Selection selection) {
    if (wordStart < 0 || writing) {
      return;
    }
    int caret = selection.caret();
    boolean inWord =
        selection.anchor() == caret
            && caret >= wordStart
            && Words.at(document.text().get(), caret).start() == wordStart;
    boolean erased = caret == wordStart && !byHand;
    if (!inWord || erased) {
      close();
    } else {
      if (showing.get()) {
        narrow();
      }
      ask();
    }
  }

  private void narrow() {
    int caret = document.selection().get().caret();
    if (wordStart < 0 || caret < wordStart) {
      return;
    }
    String typed = document.text().get().substring(wordStart, caret);
    Completion before = current();
    List<Completion> matching = offered.matching(typed);
    boolean nothingToAdd =
        matching.isEmpty()
            || (!byHand && matching.size() == 1 && matching.getFirst().label().equals(typed));
    if (nothingToAdd) {
      items.clear();
      chosen.set(-1);
      showing.set(false);
      return;
    }
    boolean wasMoved = showing.get() && chosen.get() > 0;
    items.setAll(matching);
    int kept = before != null && wasMoved ? find(before.label()) : 0;
    chosen.set(-1);
    chosen.set(Math.max(0, kept));
    showing.set(true);
  }

  private int find(String label) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).label().equals(label)) {
        return i;
      }
    }
    return 0;
  }

  /** Chooses further down the list, or up; past an end it goes on at the other. */
  public void move(int by) {
    if (!items.isEmpty()) {
      int next = chosen.get() + by;
      boolean step = Math.abs(by) == 1;
      chosen.set(step ? Math.floorMod(next, items.size()) : Math.clamp(next, 0, items.size() - 1));
    }
  }

  public void choose(int place) {
    chosen.set(place);
  }

  /** Writes what is chosen. */
  public void accept() {
    Completion item = current();
    if (item == null) {
      close();
      return;
    }
    Offered.Written written = offered.written(item, document.text().get());
    close();
    snippets.end();
    writing = true;
    document.edit(TEXTS.get("step.complete", item.label()), written.edits(), written.after());
    writing = false;
    snippets.begin(written.stops());
  }

  /** Sends the list away until another word is begun. */
  public void dismiss() {
    dismissed = wordStart;
    close();
  }

  public void close() {
    wordStart = -1;
    questions.forget();
    showing.set(false);
    items.clear();
    chosen.set(-1);
  }
}
