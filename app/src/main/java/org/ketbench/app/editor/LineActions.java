package org.ketbench.app.editor;

import java.util.function.BiFunction;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.LineCommands;
import org.ketbench.app.editor.text.TextChange;
import org.ketbench.app.text.Texts;

/** What can be done to the lines that are selected, each as one step of the history. */
final class LineActions {
  private static final Texts TEXTS = Texts.beside(LineActions.class);

  private final OpenDocument document;

  LineActions(OpenDocument document) {
    this.document = document;
  }

  void indent() {
    run("step.indent", LineCommands::indent);
  }

  void outdent() {
    run("step.outdent", LineCommands::outdent);
  }

  void toggleComment() {
    run("step.comment", LineCommands::toggleComment);
  }

  void moveUp() {
    run("step.move", LineCommands::moveUp);
  }

  void moveDown() {
    run("step.move", LineCommands::moveDown);
  }

  void duplicate() {
    run("step.duplicate", LineCommands::duplicate);
  }

  void delete() {
    run("step.deleteLine", LineCommands::delete);
  }

  private void run(String step, BiFunction<String, Selection, TextChange> command) {
    TextChange change = command.apply(document.text().get(), document.selection().get());
    TypingKeys.apply(document, TEXTS.get(step), change);
  }
}
