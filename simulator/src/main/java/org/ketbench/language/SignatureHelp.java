package org.ketbench.language;

import java.util.List;
import org.ketbench.circuit.Span;

/**
 * The signature of what is being called.
 *
 * @param label the whole signature in one line
 * @param documentation more about it, as Markdown
 * @param parts the places in the label of what a caller fills in
 * @param active the part that the caret is in, -1 when it is behind the last
 */
public record SignatureHelp(String label, String documentation, List<Span> parts, int active) {
  public SignatureHelp {
    parts = List.copyOf(parts);
  }
}
