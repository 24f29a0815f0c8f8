package org.ketbench.language;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text under a name, in one of its versions.
 *
 * @param path where it is stored, if it is; includes are looked for beside it
 */
public record Document(String name, @Nullable Path path, String text, long version) {
  public static Document of(String name, String text) {
    return new Document(name, null, text, 0);
  }

  public static Document of(Path path, String text) {
    return new Document(path.toString(), path, text, 0);
  }

  public Document with(String newText) {
    return new Document(name, path, newText, version + 1);
  }
}
