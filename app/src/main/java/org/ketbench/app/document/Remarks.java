package org.ketbench.app.document;

import java.util.List;
import org.ketbench.language.Diagnostic;

/** A finding that has something to say about places of the text. */
public interface Remarks {
  /** What there is to say, besides what the language says. */
  List<Diagnostic> remarks();
}
