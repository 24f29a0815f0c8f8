package org.ketbench.app.connector.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.TextEdit;

/**
 * What comes of writing a text anew.
 *
 * @param edits of the text; empty where nothing has to be done
 * @param problem why it cannot be done; null where it can
 */
public record Rewriting(List<TextEdit> edits, @Nullable String problem) {
  public Rewriting {
    edits = List.copyOf(edits);
  }
}
