package org.ketbench.app.editor;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.process;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import java.util.function.BiFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.LineCommands;
import org.ketbench.app.editor.text.TextChange;
import org.ketbench.app.editor.text.Typing;
import org.ketbench.app.text.Texts;

/** Lets Enter, Tab, Backspace, Home and brackets do what an author expects of them. */
final class TypingKeys implements EditorPart {
  private static final Texts TEXTS = Texts.beside(TypingKeys.class);

  private final OpenDocument document;

  TypingKeys(OpenDocument document) {
    this.document = document;
  }

  @Override
  public void install(CodeArea area) {
    InputMap<KeyEvent> keys =
        sequence(
            process(keyTyped(), event -> typed(area, event)),
            process(keyPressed(KeyCode.ENTER), event -> done(area, "step.line", Typing::enter)),
            process(keyPressed(KeyCode.TAB), event -> done(area, "step.indent", Typing::tab)),
            process(
                keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                event -> done(area, "step.outdent", LineCommands::outdent)),
            process(
                keyPressed(KeyCode.BACK_SPACE),
                event -> done(area, "step.erase", Typing::backspace)),
            consume(keyPressed(KeyCode.HOME), _ -> home(area, false)),
            consume(keyPressed(KeyCode.HOME, KeyCombination.SHIFT_DOWN), _ -> home(area, true)));
    Nodes.addInputMap(area, keys);
  }

  /**
   * Whether a key writes one character. Brackets are written with AltGr on many keyboards, which
   * Windows tells as Control and Alt.
   */
  static boolean isWritten(KeyEvent typed) {
    boolean commands = typed.isMetaDown() || (typed.isControlDown() && !typed.isAltDown());
    return !commands && typed.getCharacter().length() == 1;
  }

  private Result typed(CodeArea area, KeyEvent event) {
    String character = event.getCharacter();
    return isWritten(event) && area.isEditable()
        ? done(
            area,
            "step.type",
            (text, selection) -> Typing.character(text, selection, character.charAt(0)))
        : Result.PROCEED;
  }

  private void home(CodeArea area, boolean extend) {
    document.select(Typing.home(document.text().get(), document.selection().get(), extend));
    area.requestFollowCaret();
  }

  private Result done(
      CodeArea area, String step, BiFunction<String, Selection, @Nullable TextChange> key) {
    if (!area.isEditable()) {
      return Result.PROCEED;
    }
    TextChange change = key.apply(document.text().get(), document.selection().get());
    if (change == null) {
      return Result.PROCEED;
    }
    apply(document, TEXTS.get(step), change);
    area.requestFollowCaret();
    return Result.CONSUME;
  }

  static void apply(OpenDocument document, String step, TextChange change) {
    if (change.edits().isEmpty()) {
      document.select(change.after());
    } else {
      document.edit(step, change.edits(), change.after());
    }
  }
}
