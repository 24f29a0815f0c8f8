package org.ketbench.app.editor;

import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.card.CompletionCard;
import org.ketbench.app.editor.card.HelpCards;
import org.ketbench.app.editor.card.InlineField;
import org.ketbench.app.editor.complete.CompletionViewModel;
import org.ketbench.app.editor.complete.SnippetViewModel;
import org.ketbench.app.editor.help.HoverViewModel;
import org.ketbench.app.editor.help.SignatureViewModel;
import org.ketbench.app.editor.name.RenameViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;

/** Everything that floats over the text. */
final class Popups implements EditorPart {
  private static final Texts TEXTS = Texts.beside(Popups.class);

  private final CompletionViewModel completion;
  private final SnippetViewModel snippets;
  private final HoverViewModel hover;
  private final SignatureViewModel signature;
  private final RenameViewModel renaming;
  private final Pane layer;

  /**
   * @param layer lies over the text
   */
  Popups(
      CompletionViewModel completion,
      SnippetViewModel snippets,
      HoverViewModel hover,
      SignatureViewModel signature,
      RenameViewModel renaming,
      Pane layer) {
    this.completion = completion;
    this.snippets = snippets;
    this.hover = hover;
    this.signature = signature;
    this.renaming = renaming;
    this.layer = layer;
  }

  @Override
  public void install(CodeArea area) {
    var announcer = new Announcer(area);
    new CompletionCard(area, completion, announcer);
    new HelpCards(area, hover, signature, announcer);
    installRename(area);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(area, event));
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.focusedProperty()
        .subscribe(
            isFocused -> {
              if (!isFocused) {
                completion.close();
                signature.close();
                hover.close();
              }
            });
  }

  /** Comes before the character is written, so the rest waits until it is. */
  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (TypingKeys.isWritten(event) && character.charAt(0) >= ' ') {
      Platform.runLater(
          () -> {
            completion.typed(character.charAt(0));
            signature.typed(character.charAt(0));
          });
    }
  }

  /** Tab goes through the places of a snippet; Escape leaves it. */
  private void press(CodeArea area, KeyEvent event) {
    if (event.isConsumed() || !snippets.isActive() || completion.showing().get()) {
      return;
    }
    switch (event.getCode()) {
      case TAB -> {
        if (event.isShiftDown()) {
          snippets.previous();
        } else {
          snippets.next();
        }
      }
      case ESCAPE -> snippets.end();
      default -> {
        return;
      }
    }
    event.consume();
    area.requestFollowCaret();
  }

  private void installRename(CodeArea area) {
    var field = new InlineField(area, layer, "rename");
    field.field().textProperty().bindBidirectional(renaming.name());
    field.note().textProperty().bind(renaming.preview());
    renaming
        .refused()
        .subscribe(
            refused -> {
              field.note().getStyleClass().remove("inline-refused");
              if (refused) {
                field.note().getStyleClass().add("inline-refused");
              }
            });
    renaming.renamed().subscribe(place -> showRename(field, place));
  }

  private void showRename(InlineField field, @Nullable Span place) {
    if (place == null) {
      field.hide();
    } else {
      field.show(TEXTS.get("rename.ask"), place.start(), renaming::accept, renaming::cancel);
    }
  }
}
