package org.ketbench.app.editor.name;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Change;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.text.Moved;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.Location;

/** Goes to where things are declared or used, and back again. */
public final class NavigationViewModel {
  private static final Texts TEXTS = Texts.beside(NavigationViewModel.class);
  private static final int MOST = 100;

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final Consumer<String> messages;
  private final Deque<Integer> behind = new ArrayDeque<>();
  private final Deque<Integer> ahead = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
  private @Nullable BiConsumer<Path, Span> toFile;

  /**
   * @param messages is told what cannot be done
   */
  public NavigationViewModel(LanguageDesk desk, Consumer<String> messages) {
    document = desk.document();
    questions = desk.line();
    this.messages = messages;
    document.onChange(this::follow);
  }

  /** What goes to a place in the characters of another file. */
  public void setOnGoToFile(BiConsumer<Path, Span> action) {
    toFile = action;
  }

  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }

  /** Goes to where the thing at the caret is declared. */
  public void goToDefinition() {
    goToDefinition(document.selection().get().caret());
  }

  public void goToDefinition(int place) {
    questions.ask(service -> service.definition(place), found -> goTo(found));
  }

  private void goTo(@Nullable Location location) {
    if (location == null) {
      messages.accept(TEXTS.get("definition.none"));
    } else if (location.file() != null) {
      goTo(location.file(), location.span());
    } else {
      jump(location.span());
    }
  }

  /**
   * Goes into an included file.
   *
   * @param name as it is from the folder of this document
   */
  private void goTo(String name, Span place) {
    Path here = document.file().get();
    if (here == null || toFile == null) {
      messages.accept(TEXTS.get("definition.file", name));
    } else {
      toFile.accept(here.resolveSibling(name), place);
    }
  }

  /** Selects a place far away, so that one can come back from it. */
  public void jump(Span place) {
    behind.push(document.selection().get().caret());
    if (behind.size() > MOST) {
      behind.removeLast();
    }
    ahead.clear();
    document.select(new Selection(place.start(), place.end()));
    tell();
  }

  public void back() {
    step(behind, ahead);
  }

  public void forward() {
    step(ahead, behind);
  }

  private void step(Deque<Integer> from, Deque<Integer> to) {
    Integer place = from.poll();
    if (place != null) {
      to.push(document.selection().get().caret());
      document.select(Selection.at(place));
    }
    tell();
  }

  private void tell() {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
  }

  /** Goes to the next use of the thing at the caret, or the one before. */
  public void goToUse(boolean next) {
    int caret = document.selection().get().caret();
    questions.ask(
        service -> service.references(caret, true),
        found -> {
          List<Span> here = new ArrayList<>();
          found.stream().filter(each -> each.file() == null).forEach(each -> here.add(each.span()));
          if (here.isEmpty()) {
            messages.accept(TEXTS.get("uses.none"));
          } else {
            jump(neighbour(here, caret, next));
          }
        });
  }

  private static Span neighbour(List<Span> places, int caret, boolean next) {
    if (next) {
      return places.stream()
          .filter(place -> place.start() > caret)
          .findFirst()
          .orElse(places.getFirst());
    }
    return places.reversed().stream()
        .filter(place -> place.end() < caret)
        .findFirst()
        .orElse(places.getLast());
  }

  private void follow(Change change) {
    move(behind, change);
    move(ahead, change);
  }

  private static void move(Deque<Integer> places, Change change) {
    if (!places.isEmpty()) {
      List<Integer> moved = places.stream().map(place -> Moved.by(place, change.edits())).toList();
      places.clear();
      places.addAll(moved);
    }
  }
}
