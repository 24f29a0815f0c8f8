package org.ketbench.language.openqasm.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * The document or one included file of a program.
 *
 * @param file the name of an included file, null for the document itself
 * @param inclusions what the include statements bring, by their chunk
 */
public record Unit(@Nullable String file, SyntaxTree tree, Map<Integer, Inclusion> inclusions) {
  public Unit {
    inclusions = Map.copyOf(inclusions);
  }

  /** What the include statement of a chunk brings; null where there is none. */
  public @Nullable Inclusion inclusion(int chunk) {
    return inclusions.get(chunk);
  }
}
