package org.ketbench.app.document;

import java.util.List;
import org.ketbench.language.TextEdit;

/** Takes changes of a text. */
@FunctionalInterface
public interface Editing {

  /**
   * Makes all edits at once, as one step of the history.
   *
   * @param stepName what to undo, in words, such as "Insert H"
   * @param edits whose spans refer to the text as it is, and do not overlap
   */
  void edit(String stepName, List<TextEdit> edits);
}
