package org.ketbench.language.openqasm.check;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Document;

/** Finds the texts of included files. The gate libraries are built in and never asked for here. */
@FunctionalInterface
public interface IncludeLoader {
  /**
   * The text of a file that a program includes.
   *
   * @param path what the include statement says
   * @param includer the name under which the including file was loaded, null for the document
   */
  Result load(String path, @Nullable String includer);

  /** What a loader found. */
  sealed interface Result {}

  /** A file's text under a name that is the same whichever way the file was reached. */
  record Source(String name, String text) implements Result {}

  /** Why there is no text: a diagnostic's code and message. */
  record Failure(String code, String message) implements Result {}

  /** Looks beside the document and below its folder, and nowhere else. */
  static IncludeLoader beside(Document document) {
    Path path = document.path();
    return path == null ? nothing() : new FolderIncludes(path);
  }

  /** For a document that is in no folder. */
  static IncludeLoader nothing() {
    return (path, includer) ->
        new Failure(
            "include-not-found",
            "'"
                + path
                + "' cannot be found, as this document has no folder yet. Save the document beside"
                + " the file that it includes.");
  }

  /** Files that are in memory. */
  static IncludeLoader of(Map<String, String> files) {
    return (path, includer) -> {
      String text = files.get(path);
      return text == null ? FolderIncludes.notFound(path) : new Source(path, text);
    };
  }
}
