package org.ketbench.app.editor;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import org.fxmisc.richtext.CodeArea;

/** Tells who listens to the text what cards show, because cards never have the keyboard. */
record Announcer(CodeArea area) implements Consumer<String> {

  @Override
  public void accept(String words) {
    area.setAccessibleHelp(words);
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }
}
