package org.ketbench.language.openqasm.service.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.check.Library;

/** Lists the files that a program can include. */
@FunctionalInterface
public interface IncludableFiles {
  /**
   * A file by the path that an include statement gives it.
   *
   * @param detail a few words about it
   */
  record Named(String path, String detail) {}

  List<Named> list();

  /** The gate libraries, which are there without any file. */
  static List<Named> libraries() {
    return List.of(
        new Named(Library.STANDARD_GATES, "standard gates of OpenQASM 3"),
        new Named(Library.OLD_GATES, "standard gates of OpenQASM 2"));
  }

  /** The libraries, and what is beside the document or below its folder. */
  static IncludableFiles beside(Document document) {
    Path path = document.path();
    Path folder = path == null ? null : path.toAbsolutePath().getParent();
    if (path == null || folder == null) {
      return IncludableFiles::libraries;
    }
    Path self = path.toAbsolutePath();
    return () -> {
      List<Named> files = new ArrayList<>(libraries());
      try (Stream<Path> found = Files.walk(folder, 3)) {
        found
            .limit(2_000)
            .filter(each -> isProgram(each) && !each.equals(self) && Files.isRegularFile(each))
            .sorted()
            .forEach(each -> files.add(new Named(nameOf(folder.relativize(each)), "file")));
      } catch (IOException | UncheckedIOException e) {
        // A folder that cannot be listed has nothing to offer; the libraries are there all the
        // same.
        return files;
      }
      return files;
    };
  }

  private static boolean isProgram(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".inc") || name.endsWith(".qasm") || name.endsWith(".qasm3");
  }

  private static String nameOf(Path relative) {
    StringJoiner name = new StringJoiner("/");
    relative.forEach(part -> name.add(part.toString()));
    return name.toString();
  }
}
