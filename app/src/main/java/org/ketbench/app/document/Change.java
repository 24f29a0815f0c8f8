package org.ketbench.app.document;

import java.util.List;
import org.ketbench.language.TextEdit;

/**
 * How a text has become another one.
 *
 * @param edits whose spans refer to the text before, in order of place
 * @param selection what is selected afterwards
 */
public record Change(List<TextEdit> edits, Selection selection) {
  public Change {
    edits = List.copyOf(edits);
  }
}
