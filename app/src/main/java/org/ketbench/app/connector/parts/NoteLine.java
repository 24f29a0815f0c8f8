package org.ketbench.app.connector.parts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.ketbench.app.connector.work.Note;

/** Says a note, in the colours of a warning only where it is one; takes no room without one. */
public final class NoteLine extends Label {
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  public NoteLine(String id) {
    setId(id);
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("connector-note");
    managedProperty().bind(visibleProperty());
    say(Note.NONE);
  }

  public void say(Note note) {
    setText(note.text());
    setVisible(!note.isEmpty());
    pseudoClassStateChanged(TROUBLE, note.isTrouble());
  }
}
