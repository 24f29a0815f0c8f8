package org.ketbench.language.openqasm.format;

import org.jspecify.annotations.Nullable;

/**
 * What one may choose about the layout.
 *
 * @param indent how many blanks a level of nesting takes
 * @param lineEnd what ends a line; null for those that are there, and the first of them for new
 *     lines
 */
public record FormatOptions(int indent, @Nullable String lineEnd) {
  public FormatOptions {
    if (indent < 0 || indent > 16) {
      throw new IllegalArgumentException("an indent of " + indent);
    }
  }

  public static FormatOptions standard() {
    return new FormatOptions(2, null);
  }
}
