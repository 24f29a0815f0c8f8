package org.ketbench.app.editor.name;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.Rename;
import org.ketbench.language.TextEdit;

/** Gives the thing at the caret another name, and says beforehand in how many places. */
public final class RenameViewModel {
  private static final Texts TEXTS = Texts.beside(RenameViewModel.class);

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final Consumer<String> messages;
  private final ReadOnlyObjectWrapper<@Nullable Span> renamed = new ReadOnlyObjectWrapper<>(null);
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(false);
  private String oldName = "";
  private List<TextEdit> edits = List.of();
  private boolean acceptWhenKnown;

  /**
   * @param messages is told what cannot be done
   */
  public RenameViewModel(LanguageDesk desk, Consumer<String> messages) {
    document = desk.document();
    questions = desk.line();
    this.messages = messages;
    name.subscribe(wanted -> ask(wanted));
    document.text().subscribe(this::cancel);
  }

  /** Where the name stands that is being changed; null while none is. */
  public ReadOnlyObjectProperty<@Nullable Span> renamed() {
    return renamed.getReadOnlyProperty();
  }

  public StringProperty name() {
    return name;
  }

  /** What would be done, or why it cannot be. */
  public ReadOnlyStringProperty preview() {
    return preview.getReadOnlyProperty();
  }

  /** Whether the name cannot be given. */
  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  public void begin() {
    int caret = document.selection().get().caret();
    questions.ask(
        service -> service.prepareRename(caret),
        answer -> {
          switch (answer) {
            case Rename.Possible(Span span, String current) -> {
              oldName = current;
              edits = List.of();
              // All of it is selected for whoever types as soon as it is shown.
              name.set(current);
              renamed.set(span);
              ask(current);
            }
            case Rename.Refused(String reason) -> messages.accept(reason);
            case Rename.Done _ -> {}
          }
        });
  }

  private void ask(String wanted) {
    Span place = renamed.get();
    if (place == null || wanted.isEmpty()) {
      return;
    }
    edits = List.of();
    questions.ask(
        service ->
            new Answer(
                service.references(place.start(), true).size(),
                wanted,
                service.rename(place.start(), wanted)),
        this::show);
  }

  private record Answer(int places, String wanted, Rename rename) {}

  private void show(Answer answer) {
    if (!answer.wanted().equals(name.get())) {
      return;
    }
    switch (answer.rename()) {
      case Rename.Done(List<TextEdit> found) -> {
        edits = found;
        refused.set(false);
        preview.set(TEXTS.get("rename.places", answer.places()));
      }
      case Rename.Refused(String reason) -> {
        refused.set(true);
        preview.set(reason);
      }
      case Rename.Possible _ -> {}
    }
    if (acceptWhenKnown) {
      accept();
    }
  }

  /** Renames, as soon as it is known how. */
  public void accept() {
    String wanted = name.get();
    if (renamed.get() == null || refused.get() || wanted.isEmpty()) {
      acceptWhenKnown = false;
      return;
    }
    if (wanted.equals(oldName)) {
      cancel();
    } else if (edits.isEmpty()) {
      acceptWhenKnown = true;
    } else {
      List<TextEdit> chosen = edits;
      cancel();
      document.edit(TEXTS.get("step.rename", oldName, wanted), chosen);
    }
  }

  public void cancel() {
    questions.forget();
    acceptWhenKnown = false;
    edits = List.of();
    renamed.set(null);
    refused.set(false);
    preview.set("");
  }
}
