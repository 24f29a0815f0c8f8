package org.ketbench.app.editor.help;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.language.SignatureHelp;

/** The signature of what is being called, for as long as the caret is in the call. */
public final class SignatureViewModel {
  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final ReadOnlyObjectWrapper<@Nullable SignatureHelp> shown =
      new ReadOnlyObjectWrapper<>(null);

  public SignatureViewModel(LanguageDesk desk) {
    document = desk.document();
    questions = desk.line();
    document.selection().subscribe(_ -> follow());
  }

  /** Null where nothing is called. */
  public ReadOnlyObjectProperty<@Nullable SignatureHelp> shown() {
    return shown.getReadOnlyProperty();
  }

  public void request() {
    int caret = document.selection().get().caret();
    questions.ask(service -> service.signatureHelp(caret), shown::set);
  }

  /** A character has been typed: where arguments begin the signature comes by itself. */
  public void typed(char character) {
    if (character == '(' || character == ',') {
      request();
    }
  }

  private void follow() {
    if (shown.get() != null) {
      request();
    }
  }

  public void close() {
    questions.forget();
    shown.set(null);
  }
}
